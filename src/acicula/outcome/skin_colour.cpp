#include "acicula/outcome/skin_colour.hpp"

#include <cmath>

namespace acicula::outcome {
namespace {

/// [1] L* above that of the unaffected skin.
double lightening(double melanin, const skin::Skin& skin, const Parameters& parameters) {
  const double added = skin.melanin * (melanin - 1.0);
  return skin.lightness * std::expm1(-parameters.lightness_per_melanin * added / skin.lightness);
}

}  // namespace

double lightness(double melanin, const skin::Skin& skin, const Parameters& parameters) {
  return skin.lightness + lightening(melanin, skin, parameters);
}

double individual_typology_angle(double melanin, const skin::Skin& skin,
                                 const Parameters& parameters) {
  return std::atan(std::tan(skin.individual_typology_angle) +
                   lightening(melanin, skin, parameters) / parameters.yellowness);
}

}  // namespace acicula::outcome
