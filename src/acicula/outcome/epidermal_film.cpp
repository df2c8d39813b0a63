#include "acicula/outcome/epidermal_film.hpp"

namespace acicula::outcome {

double epidermal_film(const skin::Skin& skin, double relative_thickness,
                      const Parameters& parameters) {
  return skin.stratum_corneum.thickness +
         skin.viable_epidermis.thickness *
             (1.0 + parameters.film_gain_share * (relative_thickness - 1.0));
}

}  // namespace acicula::outcome
