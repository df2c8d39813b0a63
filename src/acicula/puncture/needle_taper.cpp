#include "acicula/puncture/needle_taper.hpp"

#include <algorithm>

namespace acicula::puncture {

double needle_diameter(const device::Needle& needle, double from_tip) {
  const double risen = std::min(from_tip / needle.taper_length, 1.0);
  return needle.tip_diameter + (needle.shaft_diameter - needle.tip_diameter) * risen;
}

double needle_profile_area(const device::Needle& needle, double from_tip) {
  const double on_cone = std::min(from_tip, needle.taper_length);
  const double on_shaft = from_tip - on_cone;
  const double mean_on_cone = 0.5 * (needle.tip_diameter + needle_diameter(needle, on_cone));
  return mean_on_cone * on_cone + needle.shaft_diameter * on_shaft;
}

double needle_profile_integral(const device::Needle& needle, double from_tip) {
  const double on_cone = std::min(from_tip, needle.taper_length);
  const double on_shaft = from_tip - on_cone;
  const double tip = needle.tip_diameter;
  const double widening = needle_diameter(needle, on_cone) - tip;
  return on_cone * on_cone * (0.5 * tip + widening / 6.0) +
         on_shaft * (needle_profile_area(needle, on_cone) + 0.5 * needle.shaft_diameter * on_shaft);
}

}  // namespace acicula::puncture
