#pragma once

#include "acicula/safety/safety.hpp"

#include <vector>

namespace acicula::safety {

/// Deepest that a needle should reach at a site, from the surface.
///
///   z_max = c (t - 1.645 s)
///
/// t mean thickness of stratum corneum, epidermis and dermis together, s its standard deviation
/// over site and subjects: the fifth percentile; c share of it.
/// @return [m], not negative
[[nodiscard]] double depth_cap(const skin::Skin& skin, const Parameters& parameters);

/// What speaks against needle and device: depth, label, site, home use, tracks, pain.
[[nodiscard]] std::vector<Finding> needle_rules(const Evidence& evidence,
                                                const Parameters& parameters);

}  // namespace acicula::safety
