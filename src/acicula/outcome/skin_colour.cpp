#include "acicula/outcome/skin_colour.hpp"

#include <cmath>

namespace acicula::outcome {

double individual_typology_angle(double melanin, const skin::Skin& skin,
                                 const Parameters& parameters) {
  const double added = skin.melanin * (melanin - 1.0);
  const double fall =
      skin.lightness * std::expm1(-parameters.lightness_per_melanin * added / skin.lightness);
  return std::atan(std::tan(skin.individual_typology_angle) + fall / parameters.yellowness);
}

}  // namespace acicula::outcome
