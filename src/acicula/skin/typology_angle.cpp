#include "acicula/skin/typology_angle.hpp"

#include <cmath>
#include <cstddef>

namespace acicula::skin {

std::array<double, 6> typology_classes(const Parameters& p) {
  return {p.typology_angle_phototype_1, p.typology_angle_phototype_2, p.typology_angle_phototype_3,
          p.typology_angle_phototype_4, p.typology_angle_phototype_5, p.typology_angle_phototype_6};
}

double typology_angle(const Subject& subject, const Parameters& p) {
  if (subject.individual_typology_angle) return *subject.individual_typology_angle;
  return typology_classes(p).at(static_cast<std::size_t>(subject.phototype - 1)) +
         p.typology_angle_deviation;
}

double lightness(double angle, const Parameters& p) {
  return p.typology_lightness + p.colour_b * std::tan(angle);
}

}  // namespace acicula::skin
