#include "acicula/absorption/exposure.hpp"

#include "acicula/absorption/time_step.hpp"

#include <algorithm>
#include <limits>

namespace acicula::absorption {
namespace {

/// [s] first step after the film touches the skin: shorter than any exchange.
constexpr double first_step = 1e-3;

Balance balance_of(const Amounts& amounts, const Layers& layers) {
  Balance balance{.film = amounts.film, .cleared = amounts.cleared, .lost = amounts.lost};
  for (std::size_t i = 0; i < amounts.cells.size(); ++i) {
    double& layer = i < layers.epidermis_begin ? balance.stratum_corneum
                    : i < layers.dermis_begin  ? balance.viable_epidermis
                                               : balance.dermis;
    layer += amounts.cells[i][0];
    balance.channel += amounts.cells[i][1];
  }
  return balance;
}

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

/// Amounts just after the serum is applied.
Amounts applied(const DualPath& system, const Exposure& exposure) {
  Amounts amounts = system.filled(exposure.prefilled ? exposure.concentration : 0.0);
  double held = 0.0;
  for (const Pair& cell : amounts.cells) held += cell[1];
  // A film too thin to fill the channels fills them in part.
  const double share = held > exposure.dose ? exposure.dose / held : 1.0;
  for (Pair& cell : amounts.cells) cell *= share;
  amounts.film = exposure.dose - share * held;
  return amounts;
}

/// Fills rows as the integration passes their times.
class Recorder {
 public:
  Recorder(std::span<const double> times, double begin)
      : times_(times), rows_(times.size()), time_(begin) {
    while (next_ < times_.size() && times_[next_] < begin) ++next_;
  }

  void set(const Balance& now) { last_ = now; }

  void pass(double time, const Balance& now) {
    for (; next_ < times_.size() && times_[next_] <= time; ++next_) {
      const double share = time > time_ ? (times_[next_] - time_) / (time - time_) : 1.0;
      rows_[next_] = between(last_, now, share);
    }
    time_ = time;
    last_ = now;
  }

  [[nodiscard]] std::vector<Balance> rows() { return std::move(rows_); }

 private:
  std::span<const double> times_;
  std::vector<Balance> rows_;
  std::size_t next_ = 0;
  double time_;
  Balance last_;
};

}  // namespace

std::vector<Balance> follow(DualPath& system, const Exposure& exposure,
                            std::span<const double> times) {
  const Film& film = system.film();
  const double horizon = times.back();
  Recorder recorder(times, film.begin);
  if (film.begin >= horizon) return recorder.rows();

  Amounts amounts = applied(system, exposure);
  recorder.set(balance_of(amounts, system.layers()));
  recorder.pass(film.begin, balance_of(amounts, system.layers()));

  std::vector<double> events{film.dry_time(), film.end, exposure.shut, horizon};
  std::sort(events.begin(), events.end());
  double time = film.begin;
  double step = first_step;
  bool washed = false;
  bool shut = exposure.shut <= film.begin;
  for (const double event : events) {
    const double end = std::min(event, horizon);
    if (end > time) {
      const DualPath::Phase phase{.film = film.present(time),
                                  .wet = film.present(time) && time < film.dry_time(),
                                  .channels = !shut,
                                  .covered = exposure.occluded && film.present(time)};
      integrate(system, phase, time, end, step, exposure.tolerance, exposure.dose, amounts,
                [&](double now, const Amounts& reached) {
                  recorder.pass(now, balance_of(reached, system.layers()));
                });
      time = end;
      step = std::min(step, first_step / exposure.tolerance);
    }
    if (!washed && film.end <= time) {
      amounts.lost += amounts.film;
      amounts.film = 0.0;
      washed = true;
    }
    if (!shut && exposure.shut <= time) {
      DualPath::shut(amounts);
      shut = true;
    }
    recorder.set(balance_of(amounts, system.layers()));
  }
  return recorder.rows();
}

}  // namespace acicula::absorption
