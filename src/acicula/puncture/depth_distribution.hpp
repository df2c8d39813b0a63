#pragma once

#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <span>
#include <vector>

namespace acicula::puncture {

/// A needle and a point of skin that stand for a share of all.
struct NeedleNode {
  double length = 0.0;     ///< [m] of the needle, not negative
  double epidermis = 0.0;  ///< [m] thickness there
  double dermis = 0.0;     ///< [m] thickness there
  double weight = 0.0;     ///< [1] all weights sum to 1
};

/// Quadrature over what differs between the needles of a session, the same nodes every time.
///
/// Needle length normal, ten nodes of equal probability (quantiles at 0.05, 0.15, ... 0.95, so that
/// the 5, 50 and 95 % of the depth need no extrapolation; their standard deviation is 0.94 of the
/// normal's). Thickness of epidermis and dermis lognormal and together thick or thin, three
/// Gauss-Hermite nodes. The rupture threshold needs no nodes: its share is known in closed form.
/// @param length            [m] mean
/// @param length_tolerance  [m] standard deviation
/// @return 30 nodes
[[nodiscard]] std::vector<NeedleNode> needle_nodes(double length, double length_tolerance,
                                                   const skin::Layer& epidermis,
                                                   const skin::Layer& dermis);

/// Share of a site where a lognormal layer is thinner than a depth.
/// @return [1], 0 to 1
[[nodiscard]] double share_thinner(const skin::Layer& layer, double depth);

/// Mean, standard deviation and quantiles of the classes that punctured (depth > 0); quantiles are
/// interpolated between the middles of the cumulated weights.
[[nodiscard]] DepthDistribution depth_distribution(std::span<const DepthClass> classes);

}  // namespace acicula::puncture
