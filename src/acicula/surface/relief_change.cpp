#include "acicula/surface/relief_change.hpp"

#include <algorithm>

namespace acicula::surface {

PartFactors relief_change(const outcome::Outcome& seen, double epidermis,
                          const Parameters& parameters) {
  PartFactors factors = unchanged_parts;
  factors[scar_part] = 1.0 + seen.scar_depth.value_or(0.0);
  factors[wrinkle_part] = 1.0 + seen.wrinkle_depth.value_or(0.0);
  factors[pore_part] = 1.0 + seen.pore_area;
  factors[micro_relief_part] = std::max(0.0, 1.0 + parameters.relief_response * (epidermis - 1.0));
  return factors;
}

}  // namespace acicula::surface
