#pragma once

#include "acicula/study/parameters.hpp"

#include <optional>
#include <string_view>

namespace acicula::study {

/// Which way an endpoint moves when the skin gets better: -1 (a scar grows shallower), +1 (collagen
/// grows), and none for endpoints that are not a relative change with a good direction.
[[nodiscard]] std::optional<double> direction_of_improvement(std::string_view endpoint);

/// First null model: everybody gets 45 % better, whatever was done.
/// @return [1] relative change
[[nodiscard]] std::optional<double> null_45(std::string_view endpoint);

/// Second null model: every session removes the same share of what is left.
///
///   change = direction (1 - exp(-r n))     r improvement rate per session [1], n sessions
///
[[nodiscard]] std::optional<double> null_retention(std::string_view endpoint, int sessions,
                                                   double improvement_rate);

/// Width [1] of the second null model's 90 % interval: r is normal between studies with the given
/// spread.
[[nodiscard]] double null_retention_width(int sessions, const Parameters& parameters);

}  // namespace acicula::study
