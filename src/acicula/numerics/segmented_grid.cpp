#include "acicula/numerics/segmented_grid.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace acicula::numerics {
namespace {

/// Widths that grow from a knot up to a limit.
struct Growth {
  double width;
  double rate;
  double widest;

  /// [m] from the knot where the limit is met.
  [[nodiscard]] double limit() const {
    if (width >= widest) return 0.0;
    return rate > 0.0 ? (widest - width) / rate : std::numeric_limits<double>::infinity();
  }
  [[nodiscard]] double cells_over(double distance) const {
    const double growing = std::min(distance, limit());
    const double cells = rate > 0.0 ? std::log1p(rate * growing / width) / rate : growing / width;
    return distance > growing ? cells + (distance - growing) / widest : cells;
  }
  [[nodiscard]] double distance_of(double cells) const {
    const double growing = cells_over(limit());
    if (cells > growing) return limit() + (cells - growing) * widest;
    return rate > 0.0 ? width * std::expm1(rate * cells) / rate : width * cells;
  }
};

/// Appends the faces after `p` up to `q`.
void append(std::vector<double>& faces, const Knot& p, const Knot& q, double rate,
            std::size_t refinement) {
  const double length = q.position - p.position;
  const Growth down{std::min(p.width, p.widest), rate, p.widest};
  const Growth up{std::min(q.width, p.widest), rate, p.widest};
  // Where the widths that grow from either end meet.
  const double meeting =
      rate > 0.0 ? std::clamp(0.5 * (length + (up.width - down.width) / rate), 0.0, length)
                 : (down.width < up.width ? length : 0.0);
  const double left = down.cells_over(meeting);
  const double total = left + up.cells_over(length - meeting);
  // A whole number of cells but for rounding is that number.
  const double coarse = std::max(1.0, std::ceil(total - 1e-9));
  const auto count = static_cast<std::size_t>(coarse) * refinement;
  for (std::size_t k = 1; k < count; ++k) {
    const double at = total * static_cast<double>(k) / static_cast<double>(count);
    faces.push_back(at <= left ? p.position + down.distance_of(at)
                               : q.position - up.distance_of(total - at));
  }
  faces.push_back(q.position);
}

}  // namespace

Grid segmented_grid(std::span<const Knot> knots, double growth, std::size_t refinement) {
  if (knots.size() < 2) throw std::invalid_argument("segmented_grid: fewer than two knots");
  Grid grid;
  grid.faces.push_back(knots.front().position);
  for (std::size_t i = 0; i < knots.size(); ++i) {
    if (!(knots[i].width > 0.0)) throw std::invalid_argument("segmented_grid: a width is not > 0");
    if (i == 0) continue;
    if (!(knots[i].position > knots[i - 1].position)) {
      throw std::invalid_argument("segmented_grid: knots do not increase");
    }
    append(grid.faces, knots[i - 1], knots[i], growth, refinement);
  }
  return grid;
}

}  // namespace acicula::numerics
