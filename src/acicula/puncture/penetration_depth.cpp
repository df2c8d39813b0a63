#include "acicula/puncture/penetration_depth.hpp"

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/steady_penetration.hpp"

#include <algorithm>

namespace acicula::puncture {
namespace {

Penetration at_depth(double depth, std::size_t layer, const device::Needle& needle,
                     const Tissue& tissue, const Support& support, const Parameters& parameters) {
  Penetration state{.depth = depth};
  state.force = penetration_force(needle, tissue, depth, layer);
  state.deflection = penetration_dimple(needle, tissue, depth, layer) +
                     array_deflection(state.force, tissue.modulus, support.neighbours, parameters);
  return state;
}

}  // namespace

Penetration penetrate(const device::Needle& needle, const Tissue& tissue, const Support& support,
                      const Parameters& parameters) {
  Penetration reached;
  if (support.force <= 0.0) return reached;
  const auto allowed = [&](const Penetration& state) {
    return state.depth + state.deflection <= support.travel && state.force <= support.force;
  };
  double top = 0.0;
  for (std::size_t layer = 0; layer < tissue.layers.size() && top < needle.length; ++layer) {
    const auto state_at = [&](double depth) {
      return at_depth(depth, layer, needle, tissue, support, parameters);
    };
    const double bottom = std::min(tissue.layers[layer].bottom, needle.length);
    if (!allowed(state_at(top))) return reached;
    double low = top;
    double high = bottom;
    if (allowed(state_at(bottom))) {
      low = bottom;
    } else {
      while (true) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high) break;
        (allowed(state_at(middle)) ? low : high) = middle;
      }
    }
    reached = state_at(low);
    if (low < bottom) return reached;
    top = bottom;
  }
  return reached;
}

}  // namespace acicula::puncture
