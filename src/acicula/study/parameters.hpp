#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::study {

/// The benchmark that a prediction must beat.
struct Parameters {
  double improvement_rate = 0.0;         ///< [1] logarithmic improvement per session
  double improvement_rate_spread = 0.0;  ///< [1] standard deviation between studies
};

[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::study
