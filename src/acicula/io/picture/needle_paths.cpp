#include "acicula/io/picture/needle_paths.hpp"

#include "acicula/injury/channel_path.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <optional>

namespace acicula::io::picture {
namespace {

using puncture::Puncture;

/// A line along the section, or nothing where the channel does not meet the layer of cells.
std::optional<Line> upright(const injury::ChannelPath& path, const Section& section, double reach,
                            LineKind kind) {
  const bool x = section.cut == Cut::along_x;
  // A straight line needs its ends alone.
  const std::size_t bends = path.cos_entry < 1.0 ? 12 : 1;
  Line line{.kind = kind};
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i <= bends; ++i) {
    const double depth = path.tip() * static_cast<double>(i) / static_cast<double>(bends);
    const double at_x = path.x + path.forward_x * path.advance_at(depth);
    const double at_y = path.y + path.forward_y * path.advance_at(depth);
    line.x.push_back(x ? at_x : at_y);
    line.y.push_back(depth);
    nearest = std::min(nearest, std::abs((x ? at_y : at_x) - section.position));
  }
  return nearest <= reach ? std::optional(line) : std::nullopt;
}

/// A ring where a needle passes a depth.
Line passage(const injury::ChannelPath& path, double depth, double radius) {
  constexpr std::size_t corners = 16;
  const double advance = path.advance_at(depth);
  Line ring{.kind = LineKind::passage};
  for (std::size_t i = 0; i <= corners; ++i) {
    const double turn = 2.0 * std::numbers::pi * static_cast<double>(i) / corners;
    ring.x.push_back(path.x + path.forward_x * advance + radius * std::cos(turn));
    ring.y.push_back(path.y + path.forward_y * advance + radius * std::sin(turn));
  }
  return ring;
}

}  // namespace

std::vector<Line> needle_paths(const course::PunctureFields& punctures,
                               const FieldsGeometry& geometry, const Section& section,
                               double time) {
  std::vector<Line> lines;
  if (section.cut == Cut::axial) return lines;
  std::size_t done = 0;
  while (done < punctures.sessions.size() && punctures.sessions[done].time <= time) ++done;
  for (std::size_t i = 0; i < done; ++i) {
    const bool last = i + 1 == done;
    for (const Puncture& stroke : punctures.sessions[i].punctures) {
      const injury::ChannelPath path = injury::middle_of(stroke);
      if (!stroke.punctured || !(path.tip() > 0.0)) continue;
      if (section.cut == Cut::at_depth) {
        // A ring smaller than a cell's quarter would not be seen.
        const double radius = std::max(stroke.radius, 0.25 * geometry.spacing);
        if (last && path.tip() >= section.position) {
          lines.push_back(passage(path, section.position, radius));
        }
        continue;
      }
      const double reach = 0.5 * geometry.spacing + stroke.radius;
      const LineKind kind = last ? LineKind::needle : LineKind::earlier_needle;
      if (const auto line = upright(path, section, reach, kind)) lines.push_back(*line);
    }
  }
  return lines;
}

}  // namespace acicula::io::picture
