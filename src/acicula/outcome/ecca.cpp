#include "acicula/outcome/ecca.hpp"

#include "acicula/outcome/deeper_share.hpp"

#include <cmath>

namespace acicula::outcome {
namespace {

double weight(skin::ScarType type, const Parameters& parameters) {
  switch (type) {
    case skin::ScarType::icepick:
      return parameters.ecca_weight_icepick;
    case skin::ScarType::boxcar:
      return parameters.ecca_weight_boxcar;
    case skin::ScarType::rolling:
      return parameters.ecca_weight_rolling;
    case skin::ScarType::none:
      break;
  }
  return 0.0;
}

/// P(N >= least) of a Poisson variable.
double at_least(double least, double mean) {
  double term = std::exp(-mean);
  double below = 0.0;
  for (int k = 0; k < least; ++k) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1.0 - below;
}

}  // namespace

double ecca_class(double count, const Parameters& parameters) {
  return at_least(1.0, count) + at_least(parameters.ecca_few_scars, count) +
         at_least(parameters.ecca_many_scars + 1.0, count);
}

Ecca ecca(const skin::Condition& condition, double relative_change, const Parameters& parameters) {
  const double visible =
      deeper_share(condition.scar_depth, parameters.scar_visible_depth, parameters);
  if (visible <= 0.0) return {};
  const double left = deeper_share(condition.scar_depth * (1.0 + relative_change),
                                   parameters.scar_visible_depth, parameters);
  const double each = weight(condition.scar_type, parameters);
  return {.before = each * ecca_class(parameters.scar_count, parameters),
          .after = each * ecca_class(parameters.scar_count * (left / visible), parameters)};
}

}  // namespace acicula::outcome
