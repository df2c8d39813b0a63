#include "acicula/skin/layer_thinning.hpp"

#include <cmath>

namespace acicula::skin {

Layer layer_thinning(const Layer& measured, double age, double reference_age, double thinning) {
  const double factor = std::exp(-thinning * (age - reference_age));
  return {measured.thickness * factor, measured.thickness_sd * factor};
}

}  // namespace acicula::skin
