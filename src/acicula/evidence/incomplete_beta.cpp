#include "acicula/evidence/incomplete_beta.hpp"

#include <cmath>
#include <limits>

namespace acicula::evidence {
namespace {

/// The continued fraction 1 / (1 + d1 / (1 + d2 / (1 + ...))) by the method of Lentz.
///
///   d_2m     =  m (b - m) x / ((a + 2m - 1) (a + 2m))
///   d_(2m+1) = -(a + m) (a + b + m) x / ((a + 2m) (a + 2m + 1))
double fraction(double a, double b, double x) {
  constexpr double smallest = std::numeric_limits<double>::min();
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  // Terms needed grow like the root of max(a, b): this many serve a and b up to 1e7.
  constexpr int most_terms = 10000;
  const auto away_from_zero = [](double t) { return std::abs(t) < smallest ? smallest : t; };
  double c = 1.0;
  double d = 0.0;
  double result = 1.0;
  for (int k = 1; k <= most_terms; ++k) {
    const double m = std::floor(0.5 * k);
    const double term = k % 2 == 0
                            ? m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
                            : -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    d = 1.0 / away_from_zero(1.0 + term * d);
    c = away_from_zero(1.0 + term / c);
    result *= c * d;
    if (std::abs(c * d - 1.0) < epsilon) break;
  }
  return 1.0 / result;
}

}  // namespace

double incomplete_beta(double a, double b, double x) {
  if (x <= 0.0) return 0.0;
  if (x >= 1.0) return 1.0;
  if (x > (a + 1.0) / (a + b + 2.0)) return 1.0 - incomplete_beta(b, a, 1.0 - x);
  const double log_front = a * std::log(x) + b * std::log1p(-x) + std::lgamma(a + b) -
                           std::lgamma(a) - std::lgamma(b) - std::log(a);
  return std::exp(log_front) * fraction(a, b, x);
}

double incomplete_beta_inverse(double a, double b, double probability) {
  double low = 0.0;
  double high = 1.0;
  // Halving ends when no number lies between the bounds.
  for (double middle = 0.5; low < middle && middle < high; middle = 0.5 * (low + high)) {
    (incomplete_beta(a, b, middle) < probability ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace acicula::evidence
