#include "acicula/outcome/wrinkle_grade.hpp"

#include <algorithm>

namespace acicula::outcome {

double wrinkle_grade(double depth, const Parameters& parameters) {
  return std::min(depth / parameters.wrinkle_depth_per_grade, parameters.wrinkle_highest_grade);
}

}  // namespace acicula::outcome
