#include "acicula/evidence/standard_normal.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::evidence {

double normal_cumulative(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normal_quantile(double probability) {
  if (probability > 0.5) return -normal_quantile(1.0 - probability);
  if (!(probability > 0.0)) return -std::numeric_limits<double>::infinity();
  const double target = std::log(probability);
  double z = -std::sqrt(-2.0 * target);
  // Convergence is quadratic: seven steps in the centre, fewer in the tail. The bound only guards
  // against a step that never falls below rounding.
  for (int i = 0; i < 50; ++i) {
    const double cumulative = normal_cumulative(z);
    const double density = std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    const double step = (target - std::log(cumulative)) * cumulative / density;
    z += step;
    if (!(std::abs(step) > std::numeric_limits<double>::epsilon() * std::abs(z))) break;
  }
  return z;
}

}  // namespace acicula::evidence
