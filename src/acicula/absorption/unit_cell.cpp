#include "acicula/absorption/unit_cell.hpp"

#include "acicula/absorption/unit_cell_step.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::absorption {
namespace {

/// Fills rows as the integration passes their times.
class Rows {
 public:
  Rows(std::span<const double> times, double begin) : times_(times), rows_(times.size()) {
    while (next_ < times_.size() && times_[next_] < begin) ++next_;
  }

  /// The state has jumped without time passing.
  void set(double time, const Balance& now) {
    time_ = time;
    last_ = now;
  }

  void pass(double time, const Balance& now) {
    for (; next_ < times_.size() && times_[next_] <= time; ++next_) {
      const double share = time > time_ ? (times_[next_] - time_) / (time - time_) : 1.0;
      rows_[next_] = between(last_, now, share);
    }
    set(time, now);
  }

  [[nodiscard]] std::vector<Balance> take() { return std::move(rows_); }

 private:
  std::span<const double> times_;
  std::vector<Balance> rows_;
  std::size_t next_ = 0;
  double time_ = 0.0;
  Balance last_;
};

/// One exposure on its way from event to event.
class Follower {
 public:
  Follower(UnitCellSystem& system, const Exposure& exposure, const UnitCellAccuracy& accuracy,
           bool channels, double begin, double horizon, Rows& rows, UnitCellResult& result)
      : system_(system),
        exposure_(exposure),
        integrator_(system, accuracy.tolerance, accuracy.first_step, exposure.dose),
        rows_(rows),
        result_(result),
        amounts_(system.filled(0.0)),
        time_(begin),
        horizon_(horizon),
        open_(channels && exposure.shut > begin) {}

  /// Puts a dose on. The first one fills the channels when the serum lay on them in the making.
  void apply(const Film& film, bool first) {
    system_.apply(film);
    double held = 0.0;
    if (first && exposure_.prefilled) {
      amounts_ = system_.filled(exposure_.concentration);
      for (const double cell : amounts_.cells) held += cell;
      // A film too thin to fill the channels fills them in part.
      const double share = held > exposure_.dose ? exposure_.dose / held : 1.0;
      for (double& cell : amounts_.cells) cell *= share;
      held *= share;
    }
    amounts_.film += exposure_.dose - held;
    integrator_.restart();
    system_.set_coefficients(time_, phase());
    rows_.set(time_, system_.balance(amounts_));
    if (first) rows_.pass(time_, system_.balance(amounts_));
  }

  /// Goes on to a time, at most to the horizon; keeps the field at every picture on the way.
  void to(double end, std::span<const double> pictures) {
    end = std::min(end, horizon_);
    while (result_.pictures.size() < pictures.size() && pictures[result_.pictures.size()] <= end) {
      const double time = pictures[result_.pictures.size()];
      stretch(std::max(time, time_));
      result_.pictures.push_back({time, system_.concentration(amounts_)});
    }
    stretch(end);
  }

  /// Takes off what is left of a dose.
  void wash_off() {
    amounts_.lost += amounts_.film;
    amounts_.film = 0.0;
    rows_.set(time_, system_.balance(amounts_));
  }

 private:
  [[nodiscard]] CellPhase phase() const {
    const Film& film = system_.film();
    const bool on = film.present(time_);
    return {.film = on,
            .wet = on && time_ < film.dry_time(),
            .channels = open_,
            .covered = exposure_.occluded && on};
  }

  void stretch(double end) {
    if (open_ && exposure_.shut < end) {
      advance(exposure_.shut);
      open_ = false;
    }
    advance(end);
  }

  void advance(double end) {
    if (!(end > time_)) return;
    integrator_.advance(phase(), time_, end, amounts_, [&](double now, const CellAmounts& at) {
      ++result_.steps;
      rows_.pass(now, system_.balance(at));
    });
    time_ = end;
  }

  UnitCellSystem& system_;
  const Exposure& exposure_;
  UnitCellIntegrator integrator_;
  Rows& rows_;
  UnitCellResult& result_;
  CellAmounts amounts_;
  double time_;
  double horizon_;
  bool open_;
};

}  // namespace

UnitCell unit_cell_of(const Thicknesses& thicknesses, const puncture::Channels& channels) {
  UnitCell cell{.thicknesses = thicknesses};
  const auto depths = residual_depths(channels);
  if (depths.empty()) {
    cell.radius = thicknesses.dermis;
    return cell;
  }
  for (const auto& [depth, weight] : depths) cell.channel_depth += weight * depth;
  cell.radius = 1.0 / std::sqrt(std::numbers::pi * channels.density);
  cell.channel_radius = channels.radius;
  cell.filled_cone =
      channels.taper_length * channels.residual_depth.mean / channels.dynamic_depth.mean;
  return cell;
}

UnitCellResult follow_unit_cell(const UnitCell& cell, const Permeant& permeant, const Film& film,
                                const std::optional<ChannelClosure>& closure,
                                const Exposure& exposure, std::span<const double> times,
                                std::span<const double> pictures, const UnitCellAccuracy& accuracy,
                                const FreshWound& wound) {
  const double horizon = std::max(times.back(), pictures.empty() ? 0.0 : pictures.back());
  // Where the wall stands when the elastic recoil is over.
  const double recoiled =
      closure ? cell.channel_radius * std::sqrt(closure->recoiled_share()) : 0.0;
  UnitCellSystem system(cell, unit_cell_mesh(cell, recoiled, accuracy), permeant, film, closure,
                        wound);
  UnitCellResult result;
  result.radius = system.mesh().radius;
  result.depth = system.mesh().depth;
  Rows rows(times, film.begin);
  Exposure until = exposure;
  if (!closure) until.shut = std::numeric_limits<double>::infinity();
  Follower follower(system, until, accuracy, cell.channel_radius > 0.0, film.begin, horizon, rows,
                    result);
  for (int i = 0; i < exposure.doses; ++i) {
    Film dose = film;
    dose.begin += i * exposure.interval;
    dose.end += i * exposure.interval;
    if (dose.begin >= horizon) break;
    follower.to(dose.begin, i == 0 ? pictures.first(0) : pictures);
    follower.apply(dose, i == 0);
    follower.to(dose.dry_time(), pictures);
    follower.to(dose.end, pictures);
    if (dose.end <= horizon) follower.wash_off();
  }
  follower.to(horizon, pictures);
  result.rows = rows.take();
  result.factorisations = system.factorisations();
  return result;
}

}  // namespace acicula::absorption
