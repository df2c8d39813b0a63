#include "acicula/outcome/firmness.hpp"

#include <cmath>

namespace acicula::outcome {
namespace {

constexpr double poisson_ratio = 0.5;  // incompressible
constexpr double half_space = 2.0 * (1.0 - poisson_ratio * poisson_ratio);
/// Tension of a shallow cap: strain (2/3) U^2 / a^2, pressure 4 T U / a^2.
constexpr double shallow_cap = 4.0 * (2.0 / 3.0) / (1.0 - poisson_ratio);

}  // namespace

double suction_height(double dermis_modulus, double film_thickness, const Parameters& parameters) {
  const double a = parameters.probe_radius;
  const double linear = dermis_modulus / (half_space * a);
  const double cubic = shallow_cap * parameters.film_modulus * film_thickness / (a * a * a * a);
  if (cubic <= 0.0) return parameters.probe_suction / linear;
  // The only real root of U^3 + 3 q U = 2 r.
  const double q = linear / (3.0 * cubic);
  const double r = parameters.probe_suction / (2.0 * cubic);
  if (q <= 0.0) return std::cbrt(2.0 * r);  // the film alone holds
  return 2.0 * std::sqrt(q) * std::sinh(std::asinh(r / (q * std::sqrt(q))) / 3.0);
}

double apparent_modulus(double height, const Parameters& parameters) {
  return half_space * parameters.probe_suction * parameters.probe_radius / height;
}

}  // namespace acicula::outcome
