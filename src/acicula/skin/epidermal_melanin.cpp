#include "acicula/skin/epidermal_melanin.hpp"

#include "acicula/skin/typology_angle.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace acicula::skin {

double epidermal_melanin(double angle, const Parameters& p) {
  const std::array classes = typology_classes(p);
  const std::array melanin{p.melanin_phototype_1, p.melanin_phototype_2, p.melanin_phototype_3,
                           p.melanin_phototype_4, p.melanin_phototype_5, p.melanin_phototype_6};
  std::size_t darker = 1;
  while (darker + 1 < classes.size() && angle < classes.at(darker)) ++darker;
  const std::size_t lighter = darker - 1;
  const double share = (classes.at(lighter) - angle) / (classes.at(lighter) - classes.at(darker));
  return std::exp(std::lerp(std::log(melanin.at(lighter)), std::log(melanin.at(darker)),
                            std::clamp(share, 0.0, 1.0)));
}

}  // namespace acicula::skin
