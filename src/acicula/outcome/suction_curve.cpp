#include "acicula/outcome/suction_curve.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {
namespace {

/// Shares beyond these bounds would be an element that never returns, or one without drag.
constexpr double smallest_share = 1e-3;

double share_at(double age, double at_reference_age, double slope, const Parameters& parameters) {
  return std::clamp(at_reference_age + slope * (age - parameters.cutometer_age), smallest_share,
                    1.0 - smallest_share);
}

}  // namespace

SuctionCurve suction_curve(double highest_lift, double stiffening, double age,
                           const Parameters& parameters) {
  const double recoil =
      share_at(age, parameters.suction_recoil, parameters.suction_recoil_slope, parameters);
  const double kept = share_at(age, parameters.creep_kept, parameters.creep_kept_slope, parameters);
  const double creep = parameters.suction_creep;
  SuctionCurve curve;
  curve.immediate = highest_lift / (1.0 + creep);
  curve.creep_limit = creep * curve.immediate / (1.0 - kept);
  curve.creep_time = -parameters.suction_time / std::log(kept);
  curve.recovery_time = curve.creep_time / stiffening;
  curve.recoil_time = -parameters.suction_reading / (stiffening * std::log1p(-recoil));
  return curve;
}

double lift(const SuctionCurve& curve, int cycle, double within, const Parameters& parameters) {
  const double on = std::exp(-parameters.suction_time / curve.creep_time);
  const double off = std::exp(-parameters.suction_pause / curve.recovery_time);
  const double left =
      curve.creep_limit * (1.0 - on) * off * (1.0 - std::pow(on * off, cycle)) / (1.0 - on * off);
  const auto creep = [&](double time) {
    return curve.creep_limit + (left - curve.creep_limit) * std::exp(-time / curve.creep_time);
  };
  if (within <= parameters.suction_time) return curve.immediate + creep(within);
  const double pause = within - parameters.suction_time;
  return curve.immediate * std::exp(-pause / curve.recoil_time) +
         creep(parameters.suction_time) * std::exp(-pause / curve.recovery_time);
}

}  // namespace acicula::outcome
