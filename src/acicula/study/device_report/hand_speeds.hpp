#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <vector>

namespace acicula::study {

/// Hand speeds round that of the treatment: from the 5th to the 95th percentile of the spread that
/// the device's file gives its usual speed, or from half to double without one, in equal ratios;
/// the speed of the treatment is the middle one.
/// @return [m s-1], nine, ascending
[[nodiscard]] std::vector<double> hand_speeds(const course::Treatment& treatment,
                                              const evidence::Catalogue& catalogue);

}  // namespace acicula::study
