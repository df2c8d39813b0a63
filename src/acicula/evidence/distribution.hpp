#pragma once

#include "acicula/evidence/catalogue.hpp"

namespace acicula::evidence {

/// Value of an uncertain parameter at a probability, for sampling.
///
///   fixed       value
///   normal      mean = value, standard deviation = spread
///   lognormal   median = value, standard deviation of ln = spread
///   uniform     between minimum and maximum
///   loguniform  ln uniform between ln minimum and ln maximum
///   beta        mean = value, standard deviation = spread
///
/// Normal, lognormal and beta are cut at minimum and maximum and renormalised, which moves their
/// mean and median when the cut is not symmetric.
///
/// @param parameter    as the catalogue gives it
/// @param probability  [1] 0 to 1
/// @return             [SI] increasing in `probability`, within minimum and maximum
/// @throws std::invalid_argument  when the probability is not within 0 and 1
[[nodiscard]] double quantile(const Parameter& parameter, double probability);

}  // namespace acicula::evidence
