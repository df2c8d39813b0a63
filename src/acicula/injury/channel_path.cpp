#include "acicula/injury/channel_path.hpp"

#include "acicula/puncture/own_holes.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::injury {
namespace {

/// The cone of a stroke that has its own radius at the surface; all needles widen alike.
Cone cone_of(const puncture::Puncture& stroke, const puncture::Channels& channels, double halo) {
  const double widening = channels.radius - channels.tip_radius;
  const double own_widening = std::max(stroke.radius - channels.tip_radius, 0.0);
  return {.radius = stroke.radius + halo,
          .tip_radius = std::min(channels.tip_radius, stroke.radius) + halo,
          .taper_length = widening > 0.0 ? channels.taper_length * (own_widening / widening) : 0.0};
}

}  // namespace

double ChannelPath::radius_at(double z) const {
  const double height = tip() - z;
  if (height >= cone.taper_length) return cone.radius;
  return cone.tip_radius + (cone.radius - cone.tip_radius) * (height / cone.taper_length);
}

double ChannelPath::advance_at(double z) const {
  if (cos_entry >= 1.0) return 0.0;
  const double depth = std::min(epidermis + z, needle_depth);
  const double cosine = cos_entry + (1.0 - cos_entry) * (depth / needle_depth);
  return depth * std::sqrt(std::max(1.0 - cosine * cosine, 0.0)) / cosine;
}

ChannelPath middle_of(const puncture::Puncture& stroke) {
  return {.x = stroke.place.x,
          .y = stroke.place.y,
          .forward_x = std::cos(stroke.place.heading),
          .forward_y = std::sin(stroke.place.heading),
          .cos_entry = std::cos(stroke.place.entry_angle),
          .needle_depth = stroke.depth,
          .epidermis = stroke.epidermis,
          .cone = {}};
}

std::vector<ChannelPath> channel_paths(std::span<const puncture::Puncture> strokes,
                                       const puncture::Channels& channels,
                                       const Parameters& parameters) {
  std::vector<ChannelPath> paths;
  for (const std::size_t i : puncture::own_holes(strokes)) {
    const puncture::Puncture& stroke = strokes[i];
    if (stroke.depth <= stroke.epidermis) continue;
    paths.push_back(middle_of(stroke));
    paths.back().cone = cone_of(stroke, channels, parameters.halo);
  }
  return paths;
}

}  // namespace acicula::injury
