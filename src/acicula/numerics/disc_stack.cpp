#include "acicula/numerics/disc_stack.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::numerics {
namespace {

constexpr double largest_move = 0.5;  // [1] of a cell, within one piece

double move_between(const RasterDisc& a, const RasterDisc& b) {
  return std::hypot(a.x - b.x, a.y - b.y) + std::abs(a.radius - b.radius);
}

CellRange reach(const std::vector<DiscSlice>& slices, double RasterDisc::*middle) {
  double low = slices.front().disc.*middle;
  double high = low;
  for (const auto& [disc, weight] : slices) {
    low = std::min(low, disc.*middle - disc.radius);
    high = std::max(high, disc.*middle + disc.radius);
  }
  return {static_cast<std::ptrdiff_t>(std::floor(low)),
          static_cast<std::ptrdiff_t>(std::ceil(high))};
}

}  // namespace

void add_slices(const std::function<RasterDisc(double)>& disc_at, double top, double bottom,
                double height, std::vector<DiscSlice>& slices) {
  const RasterDisc halfway = disc_at(0.5 * (top + bottom));
  const double move = move_between(disc_at(top), halfway) + move_between(halfway, disc_at(bottom));
  if (move == 0.0) {
    slices.push_back({halfway, (bottom - top) / height});
    return;
  }
  const auto pieces = static_cast<std::size_t>(std::ceil(move / largest_move));
  const double half = 0.5 * (bottom - top) / static_cast<double>(pieces);
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    const double centre = top + (2.0 * static_cast<double>(piece) + 1.0) * half;
    slices.push_back({disc_at(centre - half / std::sqrt(3.0)), half / height});
    slices.push_back({disc_at(centre + half / std::sqrt(3.0)), half / height});
  }
}

CellRange columns_of(const std::vector<DiscSlice>& slices) { return reach(slices, &RasterDisc::x); }

CellRange rows_of(const std::vector<DiscSlice>& slices) { return reach(slices, &RasterDisc::y); }

void fill_window(const std::vector<DiscSlice>& slices, CellRange columns, CellRange rows,
                 CellWindow& window) {
  window.first_column = columns.begin;
  window.first_row = rows.begin;
  window.columns = static_cast<std::size_t>(columns.end - columns.begin);
  window.rows = static_cast<std::size_t>(rows.end - rows.begin);
  window.share.assign(window.rows * window.columns, 0.0);
  for (const auto& [disc, weight] : slices) add_disc(disc, weight, window);
}

}  // namespace acicula::numerics
