#include "acicula/injury/injury.hpp"

#include "acicula/injury/swept_volume.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::injury {

std::vector<double> injured_fraction(const puncture::Channels& channels,
                                     const numerics::Grid& dermis, const Parameters& parameters) {
  std::vector<double> fraction(dermis.size(), 0.0);
  if (channels.punctured_share <= 0.0) return fraction;
  const double holes = channels.density / channels.punctured_share;
  const Cone cone{.radius = channels.radius + parameters.halo,
                  .tip_radius = channels.tip_radius + parameters.halo,
                  .taper_length = channels.taper_length};
  for (std::size_t i = 0; i < dermis.size(); ++i) {
    double swept = 0.0;
    for (const puncture::DepthClass& depth_class : channels.depth_classes) {
      const double tip = depth_class.depth - channels.epidermis_thickness;
      swept +=
          depth_class.weight * swept_volume(cone, tip - dermis.faces[i + 1], tip - dermis.faces[i]);
    }
    fraction[i] = -std::expm1(-holes * swept / dermis.width(i));
  }
  return fraction;
}

}  // namespace acicula::injury
