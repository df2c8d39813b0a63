#include "acicula/io/document/parts.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::io::document {
namespace {

// Enough for a map; 150 kB of text.
constexpr std::size_t most_strokes = 4000;

/// [1] Side of the middle of a field that holds no more strokes than are told, over its own.
double shown_share(const std::vector<puncture::Puncture>& punctures,
                   const acicula::device::Field& field) {
  if (punctures.size() <= most_strokes) return 1.0;
  // How far from the middle each stroke lies, as a share of the half field.
  std::vector<double> distances;
  for (const puncture::Puncture& puncture : punctures) {
    distances.push_back(std::max(std::abs(2.0 * puncture.place.x / field.width - 1.0),
                                 std::abs(2.0 * puncture.place.y / field.height - 1.0)));
  }
  const auto last = distances.begin() + static_cast<std::ptrdiff_t>(most_strokes);
  std::nth_element(distances.begin(), last, distances.end());
  return *last;
}

}  // namespace

Json strokes(const Run& run) {
  if (run.punctures.sessions.empty()) return nullptr;
  const acicula::device::Field& field = run.punctures.field;
  const auto& punctures = run.punctures.sessions.front().punctures;
  const double share = shown_share(punctures, field);
  const double left = 0.5 * (1.0 - share) * field.width;
  const double bottom = 0.5 * (1.0 - share) * field.height;
  Json x = Json::array();
  Json y = Json::array();
  Json depth = Json::array();
  Json radius = Json::array();
  Json punctured = Json::array();
  for (const puncture::Puncture& puncture : punctures) {
    const double from_left = puncture.place.x - left;
    const double from_bottom = puncture.place.y - bottom;
    const bool inside = from_left >= 0.0 && from_left <= share * field.width &&
                        from_bottom >= 0.0 && from_bottom <= share * field.height;
    if (!inside || x.size() == most_strokes) continue;
    x.push_back(number(from_left));
    y.push_back(number(from_bottom));
    depth.push_back(number(puncture.depth));
    radius.push_back(number(puncture.radius));
    punctured.push_back(puncture.punctured ? 1 : 0);
  }
  return {{"width", number(share * field.width)},
          {"height", number(share * field.height)},
          {"x", std::move(x)},
          {"y", std::move(y)},
          {"depth", std::move(depth)},
          {"radius", std::move(radius)},
          {"punctured", std::move(punctured)}};
}

}  // namespace acicula::io::document
