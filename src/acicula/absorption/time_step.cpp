#include "acicula/absorption/time_step.hpp"

#include "acicula/core/error.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::absorption {
namespace {

constexpr double stage_time = 2.0 - std::numbers::sqrt2;
constexpr double diagonal = 0.5 * stage_time;
constexpr double outer = 0.25 * std::numbers::sqrt2;
/// Weights of the step less those of the embedded third-order one.
constexpr double error_first = (4.0 * outer - 1.0) / 3.0;
constexpr double error_second = -1.0 / 3.0;
constexpr double error_third = 2.0 * diagonal / 3.0;

// Usual limits of a step controller: how far below the predicted step to stay, how fast to change.
constexpr double safety = 0.9;
constexpr double slowest = 0.2;
constexpr double fastest = 5.0;
/// Share of the dose below which an amount is rounding: no smaller error is asked for, and a
/// negative amount of that size is accepted.
constexpr double rounding = 1e-11;
/// Below this share of the time reached a step no longer advances it.
constexpr double smallest_step = 1e-14;

double skin_mass(const Amounts& amounts) {
  double sum = amounts.cleared;
  for (const Pair& cell : amounts.cells) sum += std::abs(cell[0]) + std::abs(cell[1]);
  return sum;
}

double smallest_amount(const Amounts& amounts) {
  double least = amounts.film;
  for (const Pair& cell : amounts.cells) least = std::min(least, cell.minCoeff());
  return least;
}

/// A trial step: the end point, its slope, and the mass misplaced.
struct Trial {
  Amounts end;
  Amounts slope;
  double error = 0.0;
};

Trial try_step(DualPath& system, const DualPath::Phase& phase, double time, double step,
               const Amounts& start, const Amounts& slope) {
  const double h = diagonal * step;
  Amounts base = start;
  base.add(h, slope);
  Amounts second = base;
  system.solve_stage(time + stage_time * step, phase, h, second);
  Amounts slope_second = second;
  slope_second.add(-1.0, base);

  Trial trial{.end = start, .slope = {}};
  trial.end.add(outer * step, slope);
  trial.end.add(outer * step / h, slope_second);
  base = trial.end;
  system.solve_stage(time + step, phase, h, trial.end);
  trial.slope = trial.end;
  trial.slope.add(-1.0, base);

  std::vector<Pair> error(start.cells.size());
  for (std::size_t i = 0; i < error.size(); ++i) {
    error[i] =
        error_first * step * slope.cells[i] +
        (error_second * slope_second.cells[i] + error_third * trial.slope.cells[i]) * (step / h);
  }
  system.smooth(error);
  for (const Pair& cell : error) trial.error += cell.cwiseAbs().sum();
  for (Pair& cell : trial.slope.cells) cell /= h;
  trial.slope.film /= h;
  trial.slope.cleared /= h;
  trial.slope.lost /= h;
  return trial;
}

}  // namespace

void integrate(DualPath& system, const DualPath::Phase& phase, double begin, double end,
               double& step, double tolerance, double dose, Amounts& amounts, const Visit& visit) {
  double time = begin;
  Amounts slope = system.rates(time, phase, amounts);
  while (time < end) {
    const double left = end - time;
    const bool last = step >= left;
    const double taken = last ? left : step;
    Trial trial = try_step(system, phase, time, taken, amounts, slope);
    const double allowed = tolerance * (skin_mass(trial.end) + rounding / tolerance * dose);
    const bool negative = smallest_amount(trial.end) < -rounding * dose;
    const double ratio = std::cbrt(allowed / std::max(trial.error, allowed * 1e-6));
    const double factor = std::clamp(safety * ratio, slowest, fastest);
    if (trial.error > allowed || negative) {
      step = taken * (negative ? 0.5 : std::min(factor, safety));
      if (!(step > smallest_step * std::max(time, 1.0))) {
        throw NumericsError("absorption", time, "the time step collapsed");
      }
      continue;
    }
    time = last ? end : time + taken;
    amounts = std::move(trial.end);
    slope = std::move(trial.slope);
    // A step cut short by the end of the phase says nothing about the next one's length.
    step = last ? std::max(step, taken * factor) : taken * factor;
    visit(time, amounts);
  }
}

}  // namespace acicula::absorption
