#include "acicula/outcome/deeper_share.hpp"

#include <cmath>

namespace acicula::outcome {

double deeper_share(double depth, double cut, const Parameters& parameters) {
  if (depth <= 0.0) return 0.0;
  return 0.5 * std::erfc(std::log(cut / depth) / (parameters.scar_depth_spread * std::sqrt(2.0)));
}

}  // namespace acicula::outcome
