#pragma once

#include "acicula/safety/safety.hpp"

#include <vector>

namespace acicula::safety {

/// Deepest that a needle should reach at a site, from the surface: the fifth percentile of
/// epidermis and dermis together over site and subjects, the maximum safe depth of a device report.
/// @return [m]
[[nodiscard]] double depth_cap(const skin::Skin& skin);

/// What speaks against needle and device: depth, label, site, home use, tracks, pain.
[[nodiscard]] std::vector<Finding> needle_rules(const Evidence& evidence,
                                                const Parameters& parameters);

}  // namespace acicula::safety
