#include "acicula/skin/sex_difference.hpp"

namespace acicula::skin {

Layer sex_difference(const Layer& both, Sex sex, double ratio) {
  if (sex == Sex::unspecified) return both;
  const double factor = 2.0 * (sex == Sex::male ? ratio : 1.0) / (1.0 + ratio);
  return {both.thickness * factor, both.thickness_sd * factor};
}

}  // namespace acicula::skin
