#include "acicula/outcome/pore_area.hpp"

namespace acicula::outcome {

double relative_pore_area(double stiffening, const Parameters& parameters) {
  const double radius =
      (1.0 + 2.0 * parameters.pore_tension / stiffening) / (1.0 + 2.0 * parameters.pore_tension);
  return radius * radius - 1.0;
}

}  // namespace acicula::outcome
