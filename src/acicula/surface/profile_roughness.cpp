#include "acicula/surface/profile_roughness.hpp"

#include "acicula/surface/gaussian_weights.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>

namespace acicula::surface {
namespace {

/// z less the mean line, along every row; rows with gaps come out as not a number throughout or in
/// part, and are not looked at.
std::vector<double> roughness_profiles(const HeightField& primary, double cut_off) {
  const std::size_t columns = primary.columns;
  const std::vector<double> weights = gaussian_weights(cut_off, primary.column_spacing, columns);
  const std::vector<double> total =
      weighted_sums_of_rows(std::vector(columns, 1.0), columns, 1, weights);
  std::vector<double> rough =
      weighted_sums_of_rows(primary.heights, columns, primary.rows, weights);
  for (std::size_t i = 0; i < rough.size(); ++i) {
    rough[i] = primary.heights[i] - rough[i] / total[i % columns];
  }
  return rough;
}

}  // namespace

std::optional<ProfileRoughness> profile_roughness(const HeightField& primary, double cut_off) {
  // A cut-off of 40 points must not become 39 by rounding.
  const double rounding = 1e-9;
  const double points_of_cut_off = cut_off / primary.column_spacing + rounding;
  if (!(points_of_cut_off >= 2.0) ||
      2.0 * points_of_cut_off > static_cast<double>(primary.columns + 1)) {
    return std::nullopt;
  }
  const auto section = static_cast<std::size_t>(points_of_cut_off);
  if (primary.columns < 2 * section) return std::nullopt;
  ProfileRoughness mean{.sections = primary.columns / section - 1};
  const std::size_t evaluated = mean.sections * section;
  const std::size_t first = (primary.columns - evaluated) / 2;

  const std::vector<double> rough = roughness_profiles(primary, cut_off);
  for (std::size_t row = 0; row < primary.rows; ++row) {
    const std::span<const double> heights(primary.heights.data() + row * primary.columns,
                                          primary.columns);
    if (std::any_of(heights.begin(), heights.end(), [](double z) { return std::isnan(z); })) {
      continue;
    }
    ++mean.profiles;
    for (std::size_t k = 0; k < mean.sections; ++k) {
      const std::span<const double> part(rough.data() + row * primary.columns + first + k * section,
                                         section);
      const auto [lowest, highest] = std::minmax_element(part.begin(), part.end());
      mean.rz += *highest - *lowest;
      mean.ra += std::accumulate(part.begin(), part.end(), 0.0,
                                 [](double sum, double r) { return sum + std::abs(r); });
    }
  }
  if (mean.profiles == 0) return std::nullopt;
  const auto profiles = static_cast<double>(mean.profiles);
  mean.ra /= profiles * static_cast<double>(evaluated);
  mean.rz /= profiles * static_cast<double>(mean.sections);
  return mean;
}

}  // namespace acicula::surface
