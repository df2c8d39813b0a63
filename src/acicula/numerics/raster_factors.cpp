#include "acicula/numerics/raster_factors.hpp"

#include <algorithm>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define ACICULA_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ACICULA_CLONES
#endif

namespace acicula::numerics {
namespace {

constexpr std::size_t lanes = 32;

/// Elimination without subtraction (see solve_depth) of one tridiagonal matrix.
struct Elimination {
  std::vector<float> from_above;     ///< a_i / p_(i-1)
  std::vector<float> from_below;     ///< c_i / p_i
  std::vector<float> inverse_pivot;  ///< 1 / p_i
};

Elimination eliminate(const Laplacian& lap, double shift, double diffusivity) {
  Elimination result;
  double excess = 0.0;
  double pivot = 1.0;
  for (std::size_t i = 0; i < lap.above.size(); ++i) {
    const double factor = diffusivity * lap.above[i] / pivot;
    excess = shift + factor * excess;
    pivot = excess + diffusivity * lap.below[i];
    result.from_above.push_back(static_cast<float>(factor));
    result.from_below.push_back(static_cast<float>(diffusivity * lap.below[i] / pivot));
    result.inverse_pivot.push_back(static_cast<float>(1.0 / pivot));
  }
  return result;
}

/// Solves `count` systems side by side: value i of system m at b[i * step + m].
ACICULA_CLONES
void sweep(const float* from_above, const float* from_below, const float* inverse_pivot,
           std::size_t n, float* b, std::size_t step, std::size_t count) {
  for (std::size_t i = 1; i < n; ++i) {
    const float factor = from_above[i];
    const float* before = b + (i - 1) * step;
    float* row = b + i * step;
#pragma omp simd
    for (std::size_t m = 0; m < count; ++m) row[m] += factor * before[m];
  }
  for (std::size_t m = 0; m < count; ++m) b[(n - 1) * step + m] *= inverse_pivot[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) {
    const float factor = from_below[i];
    const float inverse = inverse_pivot[i];
    const float* after = b + (i + 1) * step;
    float* row = b + i * step;
#pragma omp simd
    for (std::size_t m = 0; m < count; ++m) row[m] = inverse * row[m] + factor * after[m];
  }
}

void sweep(const Elimination& e, float* b, std::size_t step, std::size_t count) {
  sweep(e.from_above.data(), e.from_below.data(), e.inverse_pivot.data(), e.from_above.size(), b,
        step, count);
}

}  // namespace

void solve_factors(const Laplacian& vertical, std::size_t rows, std::size_t columns, double spacing,
                   double shift, double diffusivity, float* b) {
  const std::size_t plane = rows * columns;
  const std::size_t depths = vertical.above.size();
  const auto even = [&](std::size_t n) {
    return laplacian(uniform_grid(0.0, spacing * static_cast<double>(n), n));
  };
  const Elimination x = eliminate(even(columns), 1.0, diffusivity / shift);
  const Elimination y = eliminate(even(rows), 1.0, diffusivity / shift);
  const Elimination z = eliminate(vertical, shift, diffusivity);
#pragma omp parallel
  {
    std::vector<float> turned(columns * lanes);
#pragma omp for
    for (std::size_t k = 0; k < depths; ++k) {
      for (std::size_t first = 0; first < rows; first += lanes) {
        const std::size_t count = std::min(lanes, rows - first);
        float* tile = b + k * plane + first * columns;
        for (std::size_t m = 0; m < count; ++m) {
          for (std::size_t i = 0; i < columns; ++i) turned[i * lanes + m] = tile[m * columns + i];
        }
        sweep(x, turned.data(), lanes, count);
        for (std::size_t m = 0; m < count; ++m) {
          for (std::size_t i = 0; i < columns; ++i) tile[m * columns + i] = turned[i * lanes + m];
        }
      }
      sweep(y, b + k * plane, columns, columns);
    }
    const std::size_t width = 16 * lanes;
#pragma omp for
    for (std::size_t first = 0; first < plane; first += width) {
      sweep(z, b + first, plane, std::min(width, plane - first));
    }
  }
}

}  // namespace acicula::numerics
