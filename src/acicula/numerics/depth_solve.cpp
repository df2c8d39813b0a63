#include "acicula/numerics/depth_solve.hpp"

#include <vector>

namespace acicula::numerics {

void solve_depth(const Laplacian& vertical, double shift, double diffusivity,
                 std::span<const float> lateral, float* b, std::size_t layer_step) {
  const std::size_t n = vertical.above.size();
  const std::size_t modes = lateral.size();
  std::vector<float> excess(modes, 0.0F);        // s_i
  std::vector<float> inverse_pivots(n * modes);  // 1 / p_i
  for (std::size_t i = 0; i < n; ++i) {
    const auto own = static_cast<float>(shift);
    const auto above = static_cast<float>(diffusivity * vertical.above[i]);
    const auto below = static_cast<float>(diffusivity * vertical.below[i]);
    float* inverse = &inverse_pivots[i * modes];
    float* row = b + i * layer_step;
    for (std::size_t m = 0; m < modes; ++m) {
      float s = own + lateral[m];
      if (i > 0) {
        const float factor = above * inverse[m - modes];
        s += factor * excess[m];
        row[m] += factor * (row - layer_step)[m];
      }
      excess[m] = s;
      inverse[m] = 1.0F / (s + below);
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    const auto below = static_cast<float>(diffusivity * vertical.below[i]);
    const float* inverse = &inverse_pivots[i * modes];
    float* row = b + i * layer_step;
    for (std::size_t m = 0; m < modes; ++m) {
      if (i + 1 < n) row[m] += below * row[m + layer_step];
      row[m] *= inverse[m];
    }
  }
}

}  // namespace acicula::numerics
