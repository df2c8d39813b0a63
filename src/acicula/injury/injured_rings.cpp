#include "acicula/injury/injured_voxels.hpp"
#include "acicula/injury/swept_volume.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::injury {
namespace {

/// What a channel takes of a cylinder round its own axis between two heights above its tip: the
/// channel as far as it is narrower than the cylinder, and the whole cylinder above.
double volume_within(const Cone& cone, double cylinder, double lower, double upper) {
  lower = std::max(lower, 0.0);
  if (upper <= lower) return 0.0;
  double meeting = upper;
  if (cylinder <= cone.tip_radius) {
    meeting = lower;
  } else if (cylinder < cone.radius) {
    meeting = std::clamp(
        cone.taper_length * (cylinder - cone.tip_radius) / (cone.radius - cone.tip_radius), lower,
        upper);
  }
  return swept_volume(cone, lower, meeting) +
         std::numbers::pi * cylinder * cylinder * (upper - meeting);
}

}  // namespace

std::vector<float> injured_rings(const puncture::Channels& channels, const numerics::Grid& rings,
                                 const numerics::Grid& depth, const Parameters& parameters) {
  std::vector<float> injured(depth.size() * rings.size(), 0.0F);
  if (channels.punctured_share <= 0.0) return injured;
  const Cone cone{.radius = channels.radius + parameters.halo,
                  .tip_radius = channels.tip_radius + parameters.halo,
                  .taper_length = channels.taper_length};
  for (std::size_t k = 0; k < depth.size(); ++k) {
    const auto volume_to = [&](double radius) {
      double sum = 0.0;
      for (const puncture::DepthClass& depth_class : channels.depth_classes) {
        const double tip = depth_class.depth - channels.epidermis_thickness;
        sum += depth_class.weight / channels.punctured_share *
               volume_within(cone, radius, tip - depth.faces[k + 1], tip - depth.faces[k]);
      }
      return sum;
    };
    double inner = volume_to(rings.faces[0]);
    for (std::size_t i = 0; i < rings.size(); ++i) {
      const double outer = volume_to(rings.faces[i + 1]);
      const double whole = std::numbers::pi * (rings.faces[i + 1] + rings.faces[i]) *
                           rings.width(i) * depth.width(k);
      injured[k * rings.size() + i] =
          static_cast<float>(std::clamp((outer - inner) / whole, 0.0, 1.0));
      inner = outer;
    }
  }
  return injured;
}

std::vector<float> channel_radii(const puncture::Channels& channels, const numerics::Grid& rings) {
  std::vector<float> radii(rings.size(), 0.0F);
  if (channels.punctured_share <= 0.0) return radii;
  for (std::size_t i = 0; i < rings.size() && rings.faces[i] < channels.radius; ++i) {
    radii[i] = static_cast<float>(channels.radius);
  }
  return radii;
}

}  // namespace acicula::injury
