#include "acicula/course/follow_block.hpp"

#include "acicula/course/block.hpp"
#include "acicula/course/block_injury.hpp"
#include "acicula/course/constitution.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/course/session.hpp"
#include "acicula/course/state_text.hpp"
#include "acicula/healing/tissue_healing.hpp"
#include "acicula/skin/scar_region.hpp"

#include <stdexcept>
#include <utility>

namespace acicula::course {
namespace {

// Absolute over relative tolerance: an error counts against at least a tenth of the healthy scale.
// A hundredth takes a fifth more steps, and changes only states that no endpoint shows.
constexpr double absolute_over_relative_tolerance = 0.1;

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
    }
    const std::vector<Moment> all = moments(run_.treatment.schedule, run_.treatment.output);
    const std::size_t done = now_.next_moment;
    std::vector<std::size_t> reported;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_new = i >= done;
      if (is_new) heal_until(i, all[i].time, end_of_course(run_.treatment.schedule));
      if (all[i].report) reported.push_back(kept);
      if (all[i].session) {
        needle_at(kept, is_new);
        ++kept;
      }
      ++kept;
      if (!is_new) continue;
      if (all[i].fields) keep_fields();
      if (all[i].day || all[i].session) tell();
    }
    hand_over();
    return reported;
  }

 private:
  void heal_until(std::size_t moment, double time, double end) {
    const double relative = run_.treatment.numerics.field_tolerance;
    now_.next_moment = moment;
    healing_.advance(now_.tissue, time, {relative, relative * absolute_over_relative_tolerance}, {},
                     [&](const healing::Tissue& tissue) {
                       run_.observer.progress(
                           session_text(course_.sessions.size(), run_.treatment.schedule),
                           end > 0.0 ? tissue.time / end : 1.0);
                       if (run_.keeper.checkpoint_due()) run_.keeper.keep(now_, *diffusion_);
                       return true;
                     });
    keep_means();
  }

  void keep_means() {
    now_.field_history.push_back(healing::mean_column(now_.tissue, *diffusion_));
    if (!scar_.plan.empty())
      now_.scar_history.push_back(healing::mean_column(now_.tissue, *diffusion_, scar_.plan));
  }

  /// @param before  index of the kept state that the session meets
  void needle_at(std::size_t before, bool is_new) {
    const healing::State& met = now_.field_history.at(before);
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
    keep_means();
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
        scar_.plan.empty() ? now_.field_history : now_.scar_history;
    run_.observer.reached(
        state_text(judged.back(), course_.dermis, run_.parameters.healing.papillary_depth));
  }

  void hand_over() {
    if (scar_.plan.empty()) {
      course_.history.states = std::move(now_.field_history);
    } else {
      course_.history.states = std::move(now_.scar_history);
      course_.field.states = std::move(now_.field_history);
    }
  }

  Course& course_;
  const BlockRun& run_;
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
