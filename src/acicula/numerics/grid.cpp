#include "acicula/numerics/grid.hpp"

#include <cmath>
#include <stdexcept>

namespace acicula::numerics {
namespace {

/// Sum of n terms of the geometric series 1, q, q^2, ...
double geometric_sum(double q, std::size_t n) {
  double sum = 0.0;
  double term = 1.0;
  for (std::size_t i = 0; i < n; ++i, term *= q) sum += term;
  return sum;
}

/// Ratio q >= 1 with geometric_sum(q, n) = target, by bisection: the sum is increasing in q.
double growth_ratio(double target, std::size_t n) {
  double low = 1.0;
  double high = 2.0;
  while (geometric_sum(high, n) < target) high *= 2.0;
  for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
    const double middle = 0.5 * (low + high);
    (geometric_sum(middle, n) < target ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

Grid uniform_grid(double begin, double end, std::size_t n) {
  Grid grid;
  for (std::size_t i = 0; i <= n; ++i) {
    grid.faces.push_back(begin + (end - begin) * static_cast<double>(i) / static_cast<double>(n));
  }
  return grid;
}

Grid graded_grid(double depth, double first_width, std::size_t n) {
  const double even = depth / static_cast<double>(n);
  if (!(first_width > 0.0) || first_width > even * (1.0 + 1e-12)) {
    throw std::invalid_argument("graded_grid: first_width must lie in (0, depth / n]");
  }
  if (n == 1) return uniform_grid(0.0, depth, 1);
  const double q = growth_ratio(depth / first_width, n);
  Grid grid;
  double face = 0.0;
  double width = first_width;
  for (std::size_t i = 0; i < n; ++i, width *= q) {
    grid.faces.push_back(face);
    face += width;
  }
  grid.faces.push_back(depth);
  return grid;
}

}  // namespace acicula::numerics
