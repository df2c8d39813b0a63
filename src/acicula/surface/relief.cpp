#include "acicula/surface/relief.hpp"

namespace acicula::surface {

HeightField evolved(const Relief& relief, const PartFactors& factors) {
  HeightField after = relief.whole;
  for (std::size_t part = 0; part < part_count; ++part) {
    const std::vector<double>& heights = relief.parts[part];
    const double change = factors[part] - 1.0;
    for (std::size_t i = 0; i < heights.size(); ++i) after.heights[i] += change * heights[i];
  }
  return after;
}

}  // namespace acicula::surface
