#include "acicula/absorption/unit_cell_step.hpp"

#include "acicula/core/error.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace acicula::absorption {
namespace {

constexpr double stage_time = 2.0 - std::numbers::sqrt2;
constexpr double diagonal = 0.5 * stage_time;
constexpr double outer = 0.25 * std::numbers::sqrt2;
/// Weights of the step less those of the embedded third-order one.
constexpr double error_first = (4.0 * outer - 1.0) / 3.0;
constexpr double error_second = -1.0 / 3.0;
constexpr double error_third = 2.0 * diagonal / 3.0;

/// How far below the predicted step to stay, as usual in step controllers.
constexpr double safety = 0.9;
/// Share of the dose below which an amount is rounding: no smaller error is asked for.
constexpr double rounding = 1e-11;
/// Share of the tolerated error by which one cell may be negative: invisible in every sum.
constexpr double trace = 1e-2;
/// Below this share of the time reached a step no longer advances it.
constexpr double smallest_step = 1e-14;

double skin_mass(const CellAmounts& amounts) {
  double sum = amounts.cleared;
  for (const double cell : amounts.cells) sum += std::abs(cell);
  return sum;
}

double smallest_amount(const CellAmounts& amounts) {
  return std::min(amounts.film, *std::min_element(amounts.cells.begin(), amounts.cells.end()));
}

/// Next over present step: one of few, so that factorisations are met again.
double change_of(double wanted) {
  if (wanted >= 4.0) return 4.0;
  if (wanted >= 2.0) return 2.0;
  return wanted >= 1.0 ? 1.0 : wanted >= 0.5 ? 0.5 : 0.25;
}

}  // namespace

UnitCellIntegrator::UnitCellIntegrator(UnitCellSystem& system, double tolerance, double first_step,
                                       double dose)
    : system_(system), tolerance_(tolerance), first_step_(first_step), dose_(dose) {}

void UnitCellIntegrator::start(double time, double step, CellAmounts& amounts) {
  const CellAmounts before = amounts;
  system_.solve_stage(time + step, *phase_, step, amounts);
  slope_ = CellAmounts{.cells = std::vector<double>(amounts.cells.size())};
  slope_.add(1.0 / step, amounts);
  slope_.add(-1.0 / step, before);
}

UnitCellIntegrator::Trial UnitCellIntegrator::try_step(double time, double step,
                                                       const CellAmounts& start) {
  const double h = diagonal * step;
  CellAmounts base = start;
  base.add(h, slope_);
  CellAmounts second = base;
  system_.solve_stage(time + stage_time * step, *phase_, h, second);
  CellAmounts slope_second = second;
  slope_second.add(-1.0, base);

  Trial trial{.end = start, .slope = {}};
  trial.end.add(outer * step, slope_);
  trial.end.add(outer * step / h, slope_second);
  base = trial.end;
  system_.solve_stage(time + step, *phase_, h, trial.end);
  trial.slope = trial.end;
  trial.slope.add(-1.0, base);

  std::vector<double> error(start.cells.size());
  for (std::size_t k = 0; k < error.size(); ++k) {
    error[k] =
        error_first * step * slope_.cells[k] +
        (error_second * slope_second.cells[k] + error_third * trial.slope.cells[k]) * (step / h);
  }
  system_.smooth(error);
  for (const double cell : error) trial.error += std::abs(cell);
  for (double& cell : trial.slope.cells) cell /= h;
  trial.slope.film /= h;
  trial.slope.cleared /= h;
  trial.slope.degraded /= h;
  trial.slope.lost /= h;
  return trial;
}

void UnitCellIntegrator::advance(const CellPhase& phase, double begin, double end,
                                 CellAmounts& amounts, const Visit& visit) {
  double time = begin;
  if (!(phase_ == phase)) {
    phase_ = phase;
    const double step = std::min(first_step_, end - begin);
    start(time, step, amounts);
    time = step < end - begin ? begin + step : end;
    step_ = step / diagonal;
    visit(time, amounts);
  }
  while (time < end) {
    // What is left of a phase is halved rather than cut into a step and a rest.
    const double left = end - time;
    const bool last = step_ >= left;
    const double taken = last ? left : 2.0 * step_ > left ? 0.5 * left : step_;
    Trial trial = try_step(time, taken, amounts);
    const double mass = skin_mass(trial.end);
    const double allowed = tolerance_ * (mass + rounding / tolerance_ * dose_);
    const bool negative = smallest_amount(trial.end) < -trace * allowed;
    const double wanted = safety * std::cbrt(allowed / std::max(trial.error, 1e-6 * allowed));
    if (trial.error > allowed || negative) {
      step_ = taken * (negative ? 0.5 : std::min(change_of(wanted), 0.5));
      if (!(step_ > smallest_step * std::max(time, 1.0))) {
        throw NumericsError("unit cell", time, "the time step collapsed");
      }
      continue;
    }
    time = last ? end : time + taken;
    amounts = std::move(trial.end);
    slope_ = std::move(trial.slope);
    // A step cut short by the end of the phase says nothing about the next one's length.
    step_ = taken < step_ ? std::max(step_, taken * change_of(wanted)) : taken * change_of(wanted);
    visit(time, amounts);
  }
}

}  // namespace acicula::absorption
