#include "acicula/outcome/global_improvement.hpp"

#include "acicula/outcome/rated_change.hpp"

#include <algorithm>

namespace acicula::outcome {

double global_improvement(double improvement, const Parameters& parameters) {
  constexpr double best = 1.0;   // of the scale, by definition
  constexpr double worst = 5.0;  // likewise
  const double change = parameters.improvement_threshold;
  const double width = parameters.improvement_width;
  double grade = worst + parameters.grade_error_after;
  for (const double cut : {-change, change, change + width, change + 2.0 * width}) {
    grade -= above_cut(improvement, cut, logit_scale(parameters) * width);
  }
  return std::clamp(grade, best, worst);
}

}  // namespace acicula::outcome
