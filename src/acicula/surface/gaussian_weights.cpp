#include "acicula/surface/gaussian_weights.hpp"

#include "acicula/surface/height_field.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace acicula::surface {

std::vector<double> gaussian_weights(double cut_off, double spacing, std::size_t points) {
  // pi (x / (alpha L))^2 with alpha^2 = ln 2 / pi
  const double steepness = std::numbers::pi * std::numbers::pi / std::numbers::ln2;
  std::vector<double> weights;
  for (std::size_t k = 0; k < points; ++k) {
    const double distance = static_cast<double>(k) * spacing / cut_off;
    if (distance > 1.0) break;
    weights.push_back(std::exp(-steepness * distance * distance));
  }
  return weights;
}

std::vector<double> weighted_sums_of_rows(const std::vector<double>& values, std::size_t columns,
                                          std::size_t rows, const std::vector<double>& weights) {
  std::vector<double> sums(values.size());
  const std::size_t reach = weights.size() - 1;
#pragma omp parallel if (values.size() >= worth_threads)
  {
    // A row with zeros beyond its ends, so that every point is summed alike.
    std::vector<double> padded(columns + 2 * reach);
#pragma omp for
    for (std::size_t row = 0; row < rows; ++row) {
      const auto begin = values.begin() + static_cast<std::ptrdiff_t>(row * columns);
      std::copy_n(begin, columns, padded.begin() + static_cast<std::ptrdiff_t>(reach));
      double* const sum = sums.data() + row * columns;
      const double* const middle = padded.data() + reach;
      for (std::size_t i = 0; i < columns; ++i) sum[i] = weights[0] * middle[i];
      for (std::size_t k = 1; k <= reach; ++k) {
        const double weight = weights[k];
        const double* const before = middle - k;
        const double* const after = middle + k;
#pragma omp simd
        for (std::size_t i = 0; i < columns; ++i) sum[i] += weight * (before[i] + after[i]);
      }
    }
  }
  return sums;
}

}  // namespace acicula::surface
