#include "acicula/puncture/bleeding.hpp"

#include "acicula/puncture/needle_taper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::puncture {

double vessel_cuts(const device::Needle& needle, double depth, double epidermis,
                   const Parameters& parameters) {
  const double papillary_end = epidermis + parameters.papillary_thickness;
  const auto swept = [&](double top, double bottom) {
    bottom = std::min(bottom, depth);
    if (bottom <= top) return 0.0;
    return needle_profile_area(needle, depth - top) - needle_profile_area(needle, depth - bottom) +
           2.0 * parameters.vessel_radius * (bottom - top);
  };
  return 0.25 * std::numbers::pi *
         (parameters.papillary_vessel_density * swept(epidermis, papillary_end) +
          parameters.reticular_vessel_density * swept(papillary_end, depth));
}

double bleeding_grade(double density, double cuts, const Parameters& parameters) {
  const double bleeding = -density * std::expm1(-cuts);
  const double pinpoint = parameters.bleeding_pinpoint;
  const double oozing = parameters.bleeding_oozing;
  const double free = parameters.bleeding_free;
  if (bleeding <= pinpoint) return bleeding / pinpoint;
  if (bleeding <= oozing) return 1.0 + std::log(bleeding / pinpoint) / std::log(oozing / pinpoint);
  return std::min(3.0, 2.0 + std::log(bleeding / oozing) / std::log(free / oozing));
}

}  // namespace acicula::puncture
