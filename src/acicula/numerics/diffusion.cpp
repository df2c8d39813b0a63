#include "acicula/numerics/diffusion.hpp"

namespace acicula::numerics {

Laplacian laplacian(const Grid& grid) {
  const std::size_t n = grid.size();
  Laplacian result{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const double distance = grid.centre(i + 1) - grid.centre(i);
    result.below[i] = 1.0 / (grid.width(i) * distance);
    result.above[i + 1] = 1.0 / (grid.width(i + 1) * distance);
  }
  return result;
}

}  // namespace acicula::numerics
