#include "acicula/puncture/disc_union.hpp"

#include "acicula/puncture/point_grid.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace acicula::puncture {
namespace {

constexpr double turn = 2.0 * std::numbers::pi;

using Arc = std::pair<double, double>;  // [rad] from, to; within 0 and a turn

/// Whether `other` hides the whole of `disc`; of two equal discs the one with the larger index is
/// hidden.
bool hides(const Disc& other, const Disc& disc, double distance, bool other_is_first) {
  const double spare = other.radius - disc.radius - distance;
  return spare > 0.0 || (spare == 0.0 && (distance > 0.0 || other_is_first));
}

/// Adds the part of the disc's rim that the other covers.
void add_covered(std::vector<Arc>& covered, const Disc& disc, const Disc& other, double distance) {
  if (distance >= disc.radius + other.radius || distance + other.radius <= disc.radius) return;
  const double cosine =
      (disc.radius * disc.radius + distance * distance - other.radius * other.radius) /
      (2.0 * disc.radius * distance);
  const double half = std::acos(std::clamp(cosine, -1.0, 1.0));
  double from = std::atan2(other.y - disc.y, other.x - disc.x) - half;
  if (from < 0.0) from += turn;
  const double to = from + 2.0 * half;
  covered.emplace_back(from, std::min(to, turn));
  if (to > turn) covered.emplace_back(0.0, to - turn);
}

/// Share of the area integral on the rim between two angles.
double along_rim(const Disc& disc, double a, double b) {
  return 0.5 * disc.radius *
         (disc.radius * (b - a) + disc.x * (std::sin(b) - std::sin(a)) -
          disc.y * (std::cos(b) - std::cos(a)));
}

double along_free_rim(const Disc& disc, std::vector<Arc>& covered) {
  std::sort(covered.begin(), covered.end());
  double area = 0.0;
  double reached = 0.0;
  for (const auto& [from, to] : covered) {
    if (from > reached) area += along_rim(disc, reached, from);
    reached = std::max(reached, to);
  }
  return reached < turn ? area + along_rim(disc, reached, turn) : area;
}

}  // namespace

double disc_union(std::span<const Disc> discs) {
  double largest = 0.0;
  for (const Disc& disc : discs) largest = std::max(largest, disc.radius);
  if (largest <= 0.0) return 0.0;
  PointGrid grid(2.0 * largest);
  for (std::size_t i = 0; i < discs.size(); ++i) grid.add(discs[i].x, discs[i].y, i);
  double area = 0.0;
  std::vector<Arc> covered;
  for (std::size_t i = 0; i < discs.size(); ++i) {
    const Disc& disc = discs[i];
    if (disc.radius <= 0.0) continue;
    covered.clear();
    const bool hidden = grid.any_near(disc.x, disc.y, [&](std::size_t j) {
      if (j == i) return false;
      const double distance = std::hypot(discs[j].x - disc.x, discs[j].y - disc.y);
      if (hides(discs[j], disc, distance, j < i)) return true;
      add_covered(covered, disc, discs[j], distance);
      return false;
    });
    if (!hidden) area += along_free_rim(disc, covered);
  }
  return area;
}

}  // namespace acicula::puncture
