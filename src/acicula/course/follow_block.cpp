#include "acicula/course/follow_block.hpp"

#include "acicula/course/block.hpp"
#include "acicula/course/block_injury.hpp"
#include "acicula/course/constitution.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/course/session.hpp"
#include "acicula/course/state_text.hpp"
#include "acicula/healing/interpolate.hpp"
#include "acicula/healing/tissue_healing.hpp"
#include "acicula/skin/scar_region.hpp"

#include <stdexcept>
#include <utility>

namespace acicula::course {
namespace {

// Absolute over relative tolerance: an error counts against at least a tenth of the healthy scale.
// A hundredth takes a fifth more steps, and changes only states that no endpoint shows.
constexpr double absolute_over_relative_tolerance = 0.1;

// Means between steps are those of the parabola through three.
constexpr std::size_t steps_remembered = 3;

/// The scar on this process's rows; both empty where there is none.
struct Scar {
  std::vector<float> share;  ///< [1] of voxels, shape (depth, own rows, columns)
  std::vector<float> plan;   ///< [1] of columns of voxels, shape (own rows, columns)
};

Scar scar_on(const Block& block, const skin::Condition& condition, const skin::Skin& skin,
             numerics::Band own_rows) {
  if (!block.raster || condition.scar_type == skin::ScarType::none) return {};
  const skin::ScarRegion region = skin::scar_region(condition, skin, *block.raster);
  return {skin::scar_share(region, condition.scar_mask, *block.raster, block.depth, own_rows),
          skin::scar_plan(region, condition.scar_mask, *block.raster, own_rows)};
}

/// A run on a block, between its first moment and its last.
class BlockFollower {
 public:
  BlockFollower(Course& course, const BlockRun& run)
      : course_(course),
        run_(run),
        moments_(moments(run.treatment.schedule, run.treatment.output)),
        block_(block_of(run.treatment, run.parameters)),
        diffusion_(diffusion_operator(block_, run.ranks)),
        scar_(scar_on(block_, run.treatment.condition, course.skin, diffusion_->own_rows())),
        constitution_(
            constitution(course.skin, run.treatment.condition, scar_.share, run.parameters)),
        healing_(*diffusion_, constitution_, run.parameters.healing) {
    if (!scar_.plan.empty()) course.scar_share = layer_means(scar_.plan, *diffusion_).front();
  }

  std::vector<std::size_t> follow(std::optional<Checkpoint> resume) {
    if (resume) {
      now_ = std::move(*resume);
    } else {
      now_.tissue = healing::healthy_tissue(*diffusion_, constitution_, run_.parameters.healing);
      remember_step();
    }
    const std::size_t done = now_.next_moment;
    std::vector<std::size_t> reported;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < moments_.size(); ++i) {
      const Moment& moment = moments_[i];
      if (i == now_.next_moment) heal_until(next_stop(i));
      if (moment.report) reported.push_back(kept);
      if (moment.session) {
        needle_at(kept, i >= done);
        ++kept;
      }
      ++kept;
      if (i >= done && moment.fields) keep_fields();
    }
    hand_over();
    return reported;
  }

 private:
  /// The first moment from `i` on whose tissue is needed itself; between them means are enough.
  [[nodiscard]] std::size_t next_stop(std::size_t i) const {
    while (i + 1 < moments_.size() && !moments_[i].session && !moments_[i].report &&
           !moments_[i].fields) {
      ++i;
    }
    return i;
  }

  /// Heals until the moment `stop`, and keeps the means at it and at the moments on the way.
  void heal_until(std::size_t stop) {
    const double relative = run_.treatment.numerics.field_tolerance;
    const double end = end_of_course(run_.treatment.schedule);
    healing_.advance(
        now_.tissue, moments_[stop].time, {relative, relative * absolute_over_relative_tolerance},
        {}, [&](const healing::Tissue& tissue) {
          remember_step();
          while (now_.next_moment < stop && moments_[now_.next_moment].time <= tissue.time) {
            keep_means();
          }
          run_.observer.progress(session_text(course_.sessions.size(), run_.treatment.schedule),
                                 end > 0.0 ? tissue.time / end : 1.0);
          if (run_.keeper.checkpoint_due()) run_.keeper.keep(now_, *diffusion_);
          return true;
        });
    keep_means();
  }

  void remember_step() {
    const auto remember = [](std::vector<healing::State>& steps, healing::State state) {
      if (steps.size() == steps_remembered) steps.erase(steps.begin());
      steps.push_back(std::move(state));
    };
    remember(now_.recent.field, healing::mean_column(now_.tissue, *diffusion_));
    if (scar_.plan.empty()) return;
    remember(now_.recent.scar, healing::mean_column(now_.tissue, *diffusion_, scar_.plan));
  }

  /// Keeps the means at the next moment, which the last step has reached or passed.
  void keep_means() {
    const Moment& moment = moments_[now_.next_moment++];
    now_.kept.field.push_back(healing::interpolate(moment.time, now_.recent.field));
    if (!scar_.plan.empty()) {
      now_.kept.scar.push_back(healing::interpolate(moment.time, now_.recent.scar));
    }
    if (moment.day && !moment.session) tell();
  }

  /// @param before  index of the kept state that the session meets
  void needle_at(std::size_t before, bool is_new) {
    const healing::State& met = now_.kept.field.at(before);
    Session session = needle(course_, met.time, met.epidermis, run_.treatment, run_.parameters);
    const BlockInjury injury =
        block_injury(course_, session, course_.sessions.size(), block_, diffusion_->own_rows(),
                     run_.treatment, run_.parameters, run_.seed);
    session.injured_fraction = layer_means(injury.fraction, *diffusion_);
    session.tether_cuts = injury.tether_cuts;
    course_.sessions.push_back(std::move(session));
    if (!is_new) return;
    healing::wound(now_.tissue, injury.fraction, injury.channel_radius, run_.parameters.healing);
    now_.sessions = course_.sessions.size();
    now_.recent = {};
    remember_step();
    now_.kept.field.push_back(now_.recent.field.back());
    if (!scar_.plan.empty()) now_.kept.scar.push_back(now_.recent.scar.back());
    tell();
  }

  void keep_fields() {
    run_.keeper.keep(FieldsView{.tissue = now_.tissue,
                                .block = *diffusion_,
                                .spacing = block_.raster ? block_.raster->spacing : 0.0,
                                .rings = block_.rings ? &*block_.rings : nullptr,
                                .scar_share = scar_.share});
  }

  void tell() {
    const std::vector<healing::State>& judged =
        scar_.plan.empty() ? now_.kept.field : now_.kept.scar;
    run_.observer.reached(
        state_text(judged.back(), course_.dermis, run_.parameters.healing.papillary_depth));
  }

  void hand_over() {
    if (scar_.plan.empty()) {
      course_.history.states = std::move(now_.kept.field);
    } else {
      course_.history.states = std::move(now_.kept.scar);
      course_.field.states = std::move(now_.kept.field);
    }
  }

  Course& course_;
  const BlockRun& run_;
  std::vector<Moment> moments_;
  Block block_;
  std::unique_ptr<numerics::DiffusionOperator> diffusion_;
  Scar scar_;
  healing::Constitution constitution_;
  healing::TissueHealing healing_;  ///< one work space for all moments
  Checkpoint now_;
};

}  // namespace

std::vector<std::size_t> follow_block(Course& course, const BlockRun& run,
                                      std::optional<Checkpoint> resume) {
  return BlockFollower(course, run).follow(std::move(resume));
}

}  // namespace acicula::course
