#include "acicula/outcome/masi.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {
namespace {

double severity(double contrast, const Parameters& parameters) {
  if (contrast <= 0.0) return 0.0;
  const double visible = 0.5 * std::erfc(std::log(parameters.masi_visible_contrast / contrast) /
                                         (parameters.masi_contrast_spread * std::sqrt(2.0)));
  const double darkness =
      std::min(parameters.masi_highest_grade, contrast / parameters.masi_contrast_per_grade);
  return visible * (darkness + parameters.masi_highest_grade * visible);
}

}  // namespace

double relative_masi(double before, double after, const Parameters& parameters) {
  const double severe = severity(before, parameters);
  return severe > 0.0 ? severity(after, parameters) / severe - 1.0 : 0.0;
}

}  // namespace acicula::outcome
