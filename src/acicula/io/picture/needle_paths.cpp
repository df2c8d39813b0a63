#include "acicula/io/picture/needle_paths.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace acicula::io::picture {
namespace {

using puncture::Puncture;

/// A needle's way below the dermo-epidermal junction.
struct Path {
  double x = 0.0;         ///< [m] of entry at the surface
  double y = 0.0;         ///< [m]
  double across_x = 0.0;  ///< [m] along x for each metre along the needle
  double across_y = 0.0;
  double down = 1.0;   ///< [m] of depth for each metre along the needle
  double begin = 0.0;  ///< [m] along the needle, at the junction
  double end = 0.0;    ///< [m] along the needle, at the tip

  explicit Path(const Puncture& stroke) : x(stroke.place.x), y(stroke.place.y) {
    const double angle = stroke.place.entry_angle;
    across_x = std::sin(angle) * std::cos(stroke.place.heading);
    across_y = std::sin(angle) * std::sin(stroke.place.heading);
    down = std::cos(angle);
    begin = stroke.epidermis / down;
    end = stroke.depth;
  }
  /// [m] below the junction, at a length along the needle.
  [[nodiscard]] double depth(double along) const { return (along - begin) * down; }
  [[nodiscard]] bool reaches_dermis() const { return end > begin; }
};

Line upright(const Path& path, Cut cut, LineKind kind) {
  const double start = cut == Cut::along_x ? path.x : path.y;
  const double across = cut == Cut::along_x ? path.across_x : path.across_y;
  return {
      kind, {start + across * path.begin, start + across * path.end}, {0.0, path.depth(path.end)}};
}

/// A ring where a needle passes a depth.
Line passage(const Path& path, double depth, double radius) {
  constexpr std::size_t corners = 16;
  const double along = path.begin + depth / path.down;
  Line ring{.kind = LineKind::passage};
  for (std::size_t i = 0; i <= corners; ++i) {
    const double turn = 2.0 * std::numbers::pi * static_cast<double>(i) / corners;
    ring.x.push_back(path.x + path.across_x * along + radius * std::cos(turn));
    ring.y.push_back(path.y + path.across_y * along + radius * std::sin(turn));
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
      const Path path(stroke);
      if (!stroke.punctured || !path.reaches_dermis()) continue;
      if (section.cut == Cut::at_depth) {
        // A ring smaller than a cell's quarter would not be seen.
        const double radius = std::max(stroke.radius, 0.25 * geometry.spacing);
        if (last && path.depth(path.end) >= section.position) {
          lines.push_back(passage(path, section.position, radius));
        }
        continue;
      }
      const double off = (section.cut == Cut::along_x ? path.y : path.x) - section.position;
      if (std::abs(off) > 0.5 * geometry.spacing) continue;
      lines.push_back(
          upright(path, section.cut, last ? LineKind::needle : LineKind::earlier_needle));
    }
  }
  return lines;
}

}  // namespace acicula::io::picture
