#include "acicula/outcome/pore_count.hpp"

#include <cmath>

namespace acicula::outcome {

double relative_pore_count(double relative_area, const Parameters& parameters) {
  const double cut = std::log(parameters.pore_counted_diameter / parameters.pore_diameter) /
                     parameters.pore_diameter_spread;
  const double shift = 0.5 * std::log1p(relative_area) / parameters.pore_diameter_spread;
  const auto above = [](double standardised) { return std::erfc(standardised / std::sqrt(2.0)); };
  return above(cut - shift) / above(cut) - 1.0;
}

}  // namespace acicula::outcome
