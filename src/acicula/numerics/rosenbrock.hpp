#pragma once

#include "acicula/core/error.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Wanted accuracy of a time step: |error| <= absolute + relative |y| in every component.
struct StepTolerance {
  double relative;
  double absolute;
};

/// What an integration cost.
struct StepCount {
  std::size_t accepted = 0;
  std::size_t rejected = 0;
};

/// Adaptive integration of y' = f(y), y >= 0, by the Rosenbrock method RODAS: six stages, order 4
/// with an embedded order 3, stiffly accurate and L-stable.
///
///   (1/(gamma h) I - J) u_i = f(y + sum_(j<i) a_ij u_j) + sum_(j<i) (c_ij / h) u_j,   J = f'(y)
///   y_new = y + sum_j m_j u_j,   error estimate u_6
///
/// A step is kept when the largest error of a component, in units of its tolerance, is at most 1
/// and no component falls below -absolute; what lies in [-absolute, 0) is set to 0. Step sizes
/// follow a proportional-integral controller. Between the ends of a step the method has an
/// interpolant of order 3, so that a step need not end where somebody wants to look.
///
/// System needs: `std::size_t size()`; `void rate(const double* y, double* f)`;
/// `void linearise(const double* y)`; `void factorise(double shift)`, for shift I - J;
/// `void solve(double* b)`, which replaces b by the solution.
/// @source hairer-1996, section IV.7, table of RODAS; the interpolant: program RODAS of the authors
template <class System>
class Rosenbrock {
 public:
  explicit Rosenbrock(System& system)
      : system_(system),
        size_(system.size()),
        stage_(6 * size_),
        trial_(size_),
        step_start_(size_) {}

  /// Integrates from `begin` to exactly `end`.
  /// @param y           state, shape (size), replaced
  /// @param first_step  size to try first; 0 to estimate one
  /// @param each_step   called as each_step(time) after every accepted step, with y up to date
  /// @return the step size that would be tried next
  /// @throws NumericsError  when the step size falls below the resolution of time
  template <class EachStep>
  double advance(std::span<double> y, double begin, double end, double first_step,
                 const StepTolerance& tolerance, const EachStep& each_step) {
    double time = begin;
    double proposed = 0.0;
    double step = first_step;
    double previous_error = 1.0;
    bool after_rejection = false;
    bool linearised = false;
    while (time < end) {
      if (!linearised) {
        system_.linearise(y.data());
        system_.rate(y.data(), stage_.data());
        linearised = true;
        if (!(step > 0.0)) step = initial_step(y, tolerance, end - begin);
      }
      proposed = step;
      const bool last = step >= end - time;
      if (last) step = end - time;
      if (!last && step < smallest_share * std::max(std::abs(time), std::abs(end))) {
        throw NumericsError("rosenbrock", time, "the step size fell below the resolution of time");
      }
      attempt(y, step);
      const double error = measure(y, tolerance);
      const bool positive = lowest() >= -tolerance.absolute;
      if (error <= 1.0 && positive) {
        ++count_.accepted;
        std::copy(y.begin(), y.end(), step_start_.begin());
        for (std::size_t i = 0; i < size_; ++i) y[i] = trial_[i] > 0.0 ? trial_[i] : 0.0;
        time = last ? end : time + step;
        linearised = false;
        const double bounded = std::max(error, 1e-4);
        double factor =
            safety * std::pow(bounded, -0.7 / order) * std::pow(previous_error, 0.4 / order);
        factor = std::clamp(factor, 0.2, after_rejection ? 1.0 : 6.0);
        previous_error = bounded;
        after_rejection = false;
        // A step cut short by `end` says nothing against the larger one that was planned.
        step = last ? std::max(proposed, step * factor) : step * factor;
        each_step(time);
      } else {
        ++count_.rejected;
        after_rejection = true;
        const bool usable = std::isfinite(error) && error > 1.0;
        step *= usable ? std::clamp(safety * std::pow(error, -1.0 / order), 0.1, 0.9) : 0.3;
        system_.rate(y.data(), stage_.data());
      }
    }
    return step;
  }

  /// The state within the step that each_step() is told of, from inside that call:
  ///
  ///   y(s) = (1 - s) y_old + s (y_new + (1 - s) sum_j (d_j + s e_j) u_j),   j = 0 to 4
  ///
  /// What would fall below zero is zero.
  /// @param share  [1] s, of the step that has passed: 0 to 1
  /// @param y      shape (size), overwritten
  void interpolate(double share, std::span<double> y) const {
    const double* __restrict u = stage_.data();
    const double rest = 1.0 - share;
    std::array<double, 5> weight{};
    for (std::size_t j = 0; j < weight.size(); ++j) weight[j] = rest * (d[j] + share * e[j]);
    for (std::size_t i = 0; i < size_; ++i) {
      double bend = 0.0;
      for (std::size_t j = 0; j < weight.size(); ++j) bend += weight[j] * u[j * size_ + i];
      y[i] = std::max(0.0, rest * step_start_[i] + share * (trial_[i] + bend));
    }
  }

  [[nodiscard]] const StepCount& count() const { return count_; }

 private:
  static constexpr double gamma = 0.25;
  static constexpr std::array<std::array<double, 4>, 4> a{
      {{1.544},
       {0.9466785280815826, 0.2557011698983284},
       {3.314825187068521, 2.896124015972201, 0.9986419139977817},
       {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950}}};
  static constexpr std::array<std::array<double, 5>, 5> c{
      {{-5.6688},
       {-2.430093356833875, -0.2063599157091915},
       {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
       {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
       {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136,
        -6.058818238834054}}};
  static constexpr std::array<double, 5> d{10.12623508344586, -7.487995877610167,
                                           -34.80091861555747, -7.992771707568823,
                                           1.025137723295662};
  static constexpr std::array<double, 5> e{-0.6762803392801253, 6.087714651680015,
                                           16.43084320892478, 24.76722511418386,
                                           -6.594389125716872};
  static constexpr double order = 4.0;
  static constexpr double safety = 0.9;
  /// Steps shorter than this share of the time are lost in its round-off.
  static constexpr double smallest_share = 8.0 * std::numeric_limits<double>::epsilon();

  double* stage(std::size_t i) { return stage_.data() + i * size_; }

  /// sum_j weight[j] stage j added to target.
  template <std::size_t Count, std::size_t Size>
  void add_stages(double* __restrict target, const std::array<double, Size>& weight, double scale) {
    const double* __restrict u = stage_.data();
    for (std::size_t i = 0; i < size_; ++i) {
      double sum = weight[0] * u[i];
      if constexpr (Count > 1) sum += weight[1] * u[size_ + i];
      if constexpr (Count > 2) sum += weight[2] * u[2 * size_ + i];
      if constexpr (Count > 3) sum += weight[3] * u[3 * size_ + i];
      if constexpr (Count > 4) sum += weight[4] * u[4 * size_ + i];
      target[i] += scale * sum;
    }
  }

  /// Stage Index (1 to 5) at the argument in trial_.
  template <std::size_t Index>
  void evaluate_stage(double inverse_step) {
    double* target = stage(Index);
    system_.rate(trial_.data(), target);
    add_stages<Index>(target, c[Index - 1], inverse_step);
    system_.solve(target);
  }

  /// Fills trial_ with the state after `step`; stage 0 must hold f(y) on entry.
  void attempt(std::span<const double> y, double step) {
    const double inverse_step = 1.0 / step;
    system_.factorise(inverse_step / gamma);
    system_.solve(stage(0));
    advance_argument<1>(y);
    evaluate_stage<1>(inverse_step);
    advance_argument<2>(y);
    evaluate_stage<2>(inverse_step);
    advance_argument<3>(y);
    evaluate_stage<3>(inverse_step);
    advance_argument<4>(y);
    evaluate_stage<4>(inverse_step);
    const double* fifth = stage(4);
    for (std::size_t i = 0; i < size_; ++i) trial_[i] += fifth[i];
    evaluate_stage<5>(inverse_step);
    const double* sixth = stage(5);
    for (std::size_t i = 0; i < size_; ++i) trial_[i] += sixth[i];
  }

  template <std::size_t Index>
  void advance_argument(std::span<const double> y) {
    std::copy(y.begin(), y.end(), trial_.begin());
    add_stages<Index>(trial_.data(), a[Index - 1], 1.0);
  }

  /// Largest error in units of the tolerance; NaN or infinity when the step went astray.
  double measure(std::span<const double> y, const StepTolerance& tolerance) {
    const double* error = stage(5);
    double largest = 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < size_; ++i) {
      const double scale = std::max(std::abs(y[i]), std::abs(trial_[i]));
      const double ratio = std::abs(error[i]) / (tolerance.absolute + tolerance.relative * scale);
      largest = std::max(largest, ratio);
      sum += ratio;
    }
    // max() passes over NaN, the sum does not.
    return std::isfinite(sum) ? largest : sum;
  }

  [[nodiscard]] double lowest() const {
    double least = 0.0;
    for (const double value : trial_) least = std::min(least, value);
    return least;
  }

  /// A hundredth of the time in which f would change y by its own size.
  [[nodiscard]] double initial_step(std::span<const double> y, const StepTolerance& tolerance,
                                    double span) const {
    double state = 0.0;
    double change = 0.0;
    for (std::size_t i = 0; i < size_; ++i) {
      const double scale = tolerance.absolute + tolerance.relative * std::abs(y[i]);
      state = std::max(state, std::abs(y[i]) / scale);
      change = std::max(change, std::abs(stage_[i]) / scale);
    }
    const double guess = 0.01 * state / change;
    return std::isfinite(guess) && guess > 0.0 && guess < span ? guess : span;
  }

  System& system_;
  std::size_t size_;
  std::vector<double> stage_;       ///< shape (6, size)
  std::vector<double> trial_;       ///< shape (size)
  std::vector<double> step_start_;  ///< y before the last accepted step, shape (size)
  StepCount count_;
};

}  // namespace acicula::numerics
