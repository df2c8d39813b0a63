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
  double sum = amounts.cleared + amounts.degraded;
  for (const Pair& cell : amounts.cells) sum += std::abs(cell[0]) + std::abs(cell[1]);
  return sum;
}

double smallest_amount(const Amounts& amounts) {
  double least = amounts.film;
  for (const Pair& cell : amounts.cells) least = std::min(least, cell.minCoeff());
  return least;
}

/// One step after another; the vectors are made once.
class Stepper {
 public:
  Stepper(DualPath& system, const DualPath::Phase& phase, double begin, const Amounts& start)
      : system_(system), phase_(phase), slope_(system.rates(begin, phase, start)) {}

  /// Tries a step from `start`; the end point is left in `end`.
  /// @return the mass that the step misplaces
  double attempt(double time, double step, const Amounts& start) {
    const double h = diagonal * step;
    base_ = start;
    base_.add(h, slope_);
    second_ = base_;
    system_.solve_stage(time + stage_time * step, phase_, h, second_);
    second_.add(-1.0, base_);  // h times the slope of the first stage
    end = start;
    end.add(outer * step, slope_);
    end.add(outer * step / h, second_);
    base_ = end;
    system_.solve_stage(time + step, phase_, h, end);
    third_ = end;
    third_.add(-1.0, base_);  // h times the slope at the end
    error_.resize(start.cells.size());
    for (std::size_t i = 0; i < error_.size(); ++i) {
      error_[i] = error_first * step * slope_.cells[i] +
                  (error_second * second_.cells[i] + error_third * third_.cells[i]) * (step / h);
    }
    system_.smooth(error_);
    double sum = 0.0;
    for (const Pair& cell : error_) sum += cell.cwiseAbs().sum();
    scale_ = 1.0 / h;
    return sum;
  }

  /// Takes the slope at the end of the last attempt as that of the next start.
  void accept() {
    std::swap(slope_, third_);
    slope_.scale(scale_);
  }

  Amounts end;

 private:
  DualPath& system_;
  const DualPath::Phase& phase_;
  Amounts slope_;
  Amounts base_;
  Amounts second_;
  Amounts third_;
  std::vector<Pair> error_;
  double scale_ = 0.0;
};

}  // namespace

void integrate(DualPath& system, const DualPath::Phase& phase, double begin, double end,
               double& step, double tolerance, double dose, Amounts& amounts, const Visit& visit) {
  double time = begin;
  Stepper stepper(system, phase, begin, amounts);
  while (time < end) {
    const double left = end - time;
    const bool last = step >= left;
    const double taken = last ? left : step;
    const double error = stepper.attempt(time, taken, amounts);
    const double allowed = tolerance * (skin_mass(stepper.end) + rounding / tolerance * dose);
    const bool negative = smallest_amount(stepper.end) < -rounding * dose;
    const double ratio = std::cbrt(allowed / std::max(error, allowed * 1e-6));
    const double factor = std::clamp(safety * ratio, slowest, fastest);
    if (error > allowed || negative) {
      step = taken * (negative ? 0.5 : std::min(factor, safety));
      if (!(step > smallest_step * std::max(time, 1.0))) {
        throw NumericsError("absorption", time, "the time step collapsed");
      }
      continue;
    }
    time = last ? end : time + taken;
    std::swap(amounts, stepper.end);
    stepper.accept();
    // A step cut short by the end of the phase says nothing about the next one's length.
    step = last ? std::max(step, taken * factor) : taken * factor;
    visit(time, amounts);
  }
}

}  // namespace acicula::absorption
