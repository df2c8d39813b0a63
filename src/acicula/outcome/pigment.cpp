#include "acicula/outcome/pigment.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {
namespace {

/// Rates that coincide are set apart by this share: it changes the response by as little, and keeps
/// the closed form from dividing by zero.
constexpr double smallest_separation = 1e-3;

double apart_from(double rate, double other) {
  const double gap = smallest_separation * other;
  return std::abs(rate - other) < gap ? other + gap : rate;
}

}  // namespace

double melanin_response(double time, double epidermal_turnover, const Parameters& parameters) {
  if (time <= 0.0) return 0.0;
  const double a = 1.0 / parameters.inflammation_decay;
  const double b = apart_from(1.0 / parameters.melanocyte_response, a);
  double c = apart_from(apart_from(2.0 / epidermal_turnover, a), b);
  c = apart_from(c, a);
  const double response =
      b * c *
      (std::exp(-a * time) / ((b - a) * (c - a)) + std::exp(-b * time) / ((a - b) * (c - b)) +
       std::exp(-c * time) / ((a - c) * (b - c)));
  return std::max(0.0, response);  // rounding in the first seconds
}

Pigment pigment(double time, double breached_area, std::span<const double> session_times,
                const skin::Skin& skin, const skin::Condition& condition,
                const Parameters& parameters) {
  const double injury = -std::expm1(-breached_area / parameters.pigment_injury_area);
  const double renewal = 2.0 / skin.epidermal_turnover;
  Pigment treated;
  treated.excess = condition.melanin_excess;
  for (const double session : session_times) {
    if (session >= time) continue;
    treated.stimulus += parameters.melanocyte_stimulation * skin.melanin * injury *
                        melanin_response(time - session, skin.epidermal_turnover, parameters);
    treated.excess *=
        1.0 + parameters.pigment_clearance * injury * std::expm1(-renewal * (time - session));
  }
  return treated;
}

}  // namespace acicula::outcome
