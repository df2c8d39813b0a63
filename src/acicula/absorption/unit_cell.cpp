#include "acicula/absorption/unit_cell.hpp"

#include "acicula/absorption/unit_cell_step.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::absorption {
namespace {

Balance between(const Balance& a, const Balance& b, double share) {
  const auto mix = [share](double x, double y) { return x + share * (y - x); };
  return {.film = mix(a.film, b.film),
          .stratum_corneum = mix(a.stratum_corneum, b.stratum_corneum),
          .viable_epidermis = mix(a.viable_epidermis, b.viable_epidermis),
          .dermis = mix(a.dermis, b.dermis),
          .channel = mix(a.channel, b.channel),
          .cleared = mix(a.cleared, b.cleared),
          .lost = mix(a.lost, b.lost)};
}

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

/// The events at which a phase ends, up to the horizon.
std::vector<double> events_of(const Film& film, const Exposure& exposure, bool closes,
                              std::span<const double> pictures, double horizon) {
  std::vector<double> events{film.dry_time(), film.end, horizon};
  if (closes) events.push_back(exposure.shut);
  events.insert(events.end(), pictures.begin(), pictures.end());
  for (double& event : events) event = std::min(event, horizon);
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
  return events;
}

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
                                std::span<const double> pictures,
                                const UnitCellAccuracy& accuracy) {
  const double horizon = std::max(times.back(), pictures.empty() ? 0.0 : pictures.back());
  const bool closes = closure.has_value();
  // Where the wall stands when the elastic recoil is over.
  const double recoiled = closes ? cell.channel_radius * std::sqrt(closure->recoiled_share()) : 0.0;
  UnitCellSystem system(cell, unit_cell_mesh(cell, recoiled, accuracy), permeant, film, closure);
  UnitCellResult result;
  result.radius = system.mesh().radius;
  result.depth = system.mesh().depth;
  Rows rows(times, film.begin);

  CellAmounts amounts{.cells = std::vector<double>(result.radius.size() * result.depth.size())};
  auto next_picture = pictures.begin();
  const auto picture = [&](double until) {
    for (; next_picture != pictures.end() && *next_picture <= until; ++next_picture) {
      result.pictures.push_back({*next_picture, system.concentration(amounts)});
    }
  };
  picture(std::min(std::nextafter(film.begin, 0.0), horizon));
  if (film.begin < horizon) {
    amounts = system.applied(exposure);
    UnitCellIntegrator integrator(system, accuracy.tolerance, accuracy.first_step, exposure.dose);
    double time = film.begin;
    rows.set(time, system.balance(amounts));
    for (const double end : events_of(film, exposure, closes, pictures, horizon)) {
      const bool shut = closes && exposure.shut <= time;
      const CellPhase phase{.film = film.present(time),
                            .wet = film.present(time) &&
                                   time<film.dry_time(), .channels = cell.channel_radius> 0.0 &&
                                   !shut,
                            .covered = exposure.occluded && film.present(time)};
      if (time == film.begin) {
        system.begin(time, phase);
        rows.pass(time, system.balance(amounts));
      }
      if (end > time) {
        integrator.advance(phase, time, end, amounts, [&](double now, const CellAmounts& at) {
          ++result.steps;
          rows.pass(now, system.balance(at));
        });
        time = end;
      }
      if (film.end <= time) {
        amounts.lost += amounts.film;
        amounts.film = 0.0;
      }
      picture(time);
      rows.set(time, system.balance(amounts));
    }
  }
  result.rows = rows.take();
  result.factorisations = system.factorisations();
  return result;
}

}  // namespace acicula::absorption
