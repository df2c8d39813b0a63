#include "acicula/absorption/exposure.hpp"

#include "acicula/absorption/time_step.hpp"

#include <algorithm>

namespace acicula::absorption {
namespace {

/// [s] first step after a film touches the skin: shorter than any exchange.
constexpr double first_step = 1e-3;

/// Share of every cell that lies in each band.
using BandShares = std::vector<std::array<double, depth_bands.size()>>;

BandShares band_shares(const Layers& layers) {
  BandShares shares;
  double top = 0.0;
  for (const Cell& cell : layers.cells) {
    const double bottom = top + cell.width;
    auto& of_cell = shares.emplace_back();
    for (std::size_t i = 0; i < depth_bands.size(); ++i) {
      const auto [low, high] = depth_bands[i];
      of_cell[i] = std::max(std::min(bottom, high) - std::max(top, low), 0.0) / cell.width;
    }
    top = bottom;
  }
  return shares;
}

/// Fills rows and profiles as the integration passes their times.
class Recorder {
 public:
  Recorder(const Layers& layers, std::span<const double> times, std::span<const double> profiles)
      : layers_(layers), shares_(band_shares(layers)), times_(times), profile_times_(profiles) {
    trace_.rows.resize(times.size());
    trace_.profiles.assign(profiles.size(), std::vector<Pair>(layers.cells.size(), Pair::Zero()));
  }

  /// Amounts jump at this time; what was asked for up to it stays as it is.
  void jump(double time, const Amounts& now) {
    while (next_ < times_.size() && times_[next_] < time) ++next_;
    while (next_profile_ < profile_times_.size() && profile_times_[next_profile_] < time) {
      ++next_profile_;
    }
    time_ = time;
    last_ = balance_of(now);
    last_cells_ = now.cells;
  }

  void pass(double time, const Amounts& amounts) {
    const Balance now = balance_of(amounts);
    const auto share_of = [&](double asked) {
      return time > time_ ? (asked - time_) / (time - time_) : 1.0;
    };
    for (; next_ < times_.size() && times_[next_] <= time; ++next_) {
      trace_.rows[next_] = between(last_, now, share_of(times_[next_]));
    }
    for (; next_profile_ < profile_times_.size() && profile_times_[next_profile_] <= time;
         ++next_profile_) {
      const double share = share_of(profile_times_[next_profile_]);
      auto& profile = trace_.profiles[next_profile_];
      for (std::size_t i = 0; i < profile.size(); ++i) {
        profile[i] = last_cells_[i] + share * (amounts.cells[i] - last_cells_[i]);
      }
    }
    time_ = time;
    last_ = now;
    last_cells_ = amounts.cells;
  }

  [[nodiscard]] Trace trace() { return std::move(trace_); }

 private:
  [[nodiscard]] Balance balance_of(const Amounts& amounts) const {
    Balance balance{.film = amounts.film,
                    .cleared = amounts.cleared,
                    .degraded = amounts.degraded,
                    .lost = amounts.lost};
    for (std::size_t i = 0; i < amounts.cells.size(); ++i) {
      double& layer = i < layers_.epidermis_begin ? balance.stratum_corneum
                      : i < layers_.dermis_begin  ? balance.viable_epidermis
                                                  : balance.dermis;
      layer += amounts.cells[i][0];
      balance.channel += amounts.cells[i][1];
      for (std::size_t b = 0; b < balance.bands.size(); ++b) {
        balance.bands[b] += shares_[i][b] * amounts.cells[i].sum();
      }
    }
    return balance;
  }

  const Layers& layers_;
  BandShares shares_;
  std::span<const double> times_;
  std::span<const double> profile_times_;
  Trace trace_;
  std::size_t next_ = 0;
  std::size_t next_profile_ = 0;
  double time_ = 0.0;
  Balance last_;
  std::vector<Pair> last_cells_;
};

/// One exposure on its way from event to event.
class Follower {
 public:
  Follower(DualPath& system, const Exposure& exposure, double begin, double horizon,
           Recorder& recorder)
      : system_(system),
        exposure_(exposure),
        recorder_(recorder),
        amounts_(system.filled(0.0)),
        time_(begin),
        horizon_(horizon),
        shut_(exposure.shut <= begin) {}

  /// Puts a dose on. The first one fills the channels when the serum lay on them in the making.
  void apply(const Film& film, bool first) {
    system_.apply(film);
    double held = 0.0;
    if (first && exposure_.prefilled) {
      amounts_ = system_.filled(exposure_.concentration);
      for (const Pair& cell : amounts_.cells) held += cell[1];
      // A film too thin to fill the channels fills them in part.
      const double share = held > exposure_.dose ? exposure_.dose / held : 1.0;
      for (Pair& cell : amounts_.cells) cell *= share;
      held *= share;
    }
    amounts_.film += exposure_.dose - held;
    step_ = first_step;
    if (first) recorder_.jump(time_, amounts_);
    if (first) recorder_.pass(time_, amounts_);
    if (!first) recorder_.jump(time_, amounts_);
  }

  /// Goes on to a time, at most to the horizon.
  void to(double end) {
    end = std::min(end, horizon_);
    if (!shut_ && exposure_.shut < end) {
      stretch(exposure_.shut);
      DualPath::shut(amounts_);
      shut_ = true;
      recorder_.jump(time_, amounts_);
    }
    stretch(end);
  }

  /// Takes off what is left of a dose.
  void wash_off() {
    amounts_.lost += amounts_.film;
    amounts_.film = 0.0;
    recorder_.jump(time_, amounts_);
  }

 private:
  void stretch(double end) {
    if (!(end > time_)) return;
    const Film& film = system_.film();
    const bool on = film.present(time_);
    const DualPath::Phase phase{.film = on,
                                .wet = on && time_ < film.dry_time(),
                                .channels = !shut_,
                                .covered = exposure_.occluded && on};
    integrate(system_, phase, time_, end, step_, exposure_.tolerance, exposure_.dose, amounts_,
              [&](double now, const Amounts& reached) { recorder_.pass(now, reached); });
    time_ = end;
    step_ = std::min(step_, first_step / exposure_.tolerance);
  }

  DualPath& system_;
  const Exposure& exposure_;
  Recorder& recorder_;
  Amounts amounts_;
  double time_;
  double horizon_;
  double step_ = first_step;
  bool shut_;
};

}  // namespace

Balance between(const Balance& a, const Balance& b, double share) {
  const auto mix = [share](double x, double y) { return x + share * (y - x); };
  Balance mixed{.film = mix(a.film, b.film),
                .stratum_corneum = mix(a.stratum_corneum, b.stratum_corneum),
                .viable_epidermis = mix(a.viable_epidermis, b.viable_epidermis),
                .dermis = mix(a.dermis, b.dermis),
                .channel = mix(a.channel, b.channel),
                .cleared = mix(a.cleared, b.cleared),
                .degraded = mix(a.degraded, b.degraded),
                .lost = mix(a.lost, b.lost)};
  for (std::size_t i = 0; i < mixed.bands.size(); ++i) {
    mixed.bands[i] = mix(a.bands[i], b.bands[i]);
  }
  return mixed;
}

Trace follow(DualPath& system, const Exposure& exposure, std::span<const double> times,
             std::span<const double> profiles) {
  const Film first = system.film();
  const double horizon = times.back();
  Recorder recorder(system.layers(), times, profiles);
  if (first.begin >= horizon) return recorder.trace();
  Follower follower(system, exposure, first.begin, horizon, recorder);
  for (int i = 0; i < exposure.doses; ++i) {
    Film film = first;
    film.begin += i * exposure.interval;
    film.end += i * exposure.interval;
    if (film.begin >= horizon) break;
    follower.to(film.begin);
    follower.apply(film, i == 0);
    follower.to(film.dry_time());
    follower.to(film.end);
    if (film.end <= horizon) follower.wash_off();
  }
  follower.to(horizon);
  system.apply(first);
  return recorder.trace();
}

std::vector<Balance> follow(DualPath& system, const Exposure& exposure,
                            std::span<const double> times) {
  return follow(system, exposure, times, {}).rows;
}

}  // namespace acicula::absorption
