#include "acicula/evidence/distribution.hpp"

#include "acicula/evidence/incomplete_beta.hpp"
#include "acicula/evidence/standard_normal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace acicula::evidence {
namespace {

/// Quantile of a standard normal law cut to [low, high].
double cut_normal_quantile(double probability, double low, double high) {
  // Above the centre the upper tail is what double precision resolves.
  if (low > 0.0) return -cut_normal_quantile(1.0 - probability, -high, -low);
  const double below = normal_cumulative(low);
  const double within = normal_cumulative(high) - below;
  return std::clamp(normal_quantile(below + probability * within), low, high);
}

double normal(const Parameter& p, double probability) {
  const auto standard = [&](double x) { return (x - p.value) / p.spread; };
  return p.value +
         p.spread * cut_normal_quantile(probability, standard(p.minimum), standard(p.maximum));
}

double lognormal(const Parameter& p, double probability) {
  const auto standard = [&](double x) {
    return x > 0.0 ? std::log(x / p.value) / p.spread : -std::numeric_limits<double>::infinity();
  };
  const double z = cut_normal_quantile(probability, standard(p.minimum), standard(p.maximum));
  return p.value * std::exp(p.spread * z);
}

/// Shapes a and b from mean m and standard deviation s: a + b = m (1 - m) / s^2 - 1.
double beta(const Parameter& p, double probability) {
  const double sum = p.value * (1.0 - p.value) / (p.spread * p.spread) - 1.0;
  const double a = p.value * sum;
  const double b = (1.0 - p.value) * sum;
  const double below = incomplete_beta(a, b, p.minimum);
  const double within = incomplete_beta(a, b, p.maximum) - below;
  return incomplete_beta_inverse(a, b, below + probability * within);
}

double unrounded(const Parameter& p, double probability) {
  switch (p.shape) {
    case Shape::fixed:
      return p.value;
    case Shape::normal:
      return normal(p, probability);
    case Shape::lognormal:
      return lognormal(p, probability);
    case Shape::uniform:
      return p.minimum + probability * (p.maximum - p.minimum);
    case Shape::loguniform:
      return p.minimum * std::pow(p.maximum / p.minimum, probability);
    case Shape::beta:
      return beta(p, probability);
  }
  return p.value;
}

}  // namespace

double quantile(const Parameter& parameter, double probability) {
  if (!(probability >= 0.0 && probability <= 1.0)) {
    throw std::invalid_argument("quantile: the probability must lie within 0 and 1");
  }
  // Rounding may step over a bound by a unit in the last place.
  return std::clamp(unrounded(parameter, probability), parameter.minimum, parameter.maximum);
}

}  // namespace acicula::evidence
