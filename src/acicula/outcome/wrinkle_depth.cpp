#include "acicula/outcome/wrinkle_depth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace acicula::outcome {

Buckling buckle(double thickness, double film, double substrate, double strain) {
  const double contrast = film / (3.0 * substrate);  // 3: from the theory of the half-space
  Buckling buckling;
  buckling.wavelength = 2.0 * std::numbers::pi * thickness * std::cbrt(contrast);
  buckling.critical_strain = 0.25 / std::cbrt(contrast * contrast);
  buckling.amplitude =
      thickness * std::sqrt(std::max(0.0, strain / buckling.critical_strain - 1.0));
  return buckling;
}

double epidermal_wrinkle_share(double age, const Parameters& parameters) {
  return 1.0 /
         (1.0 + std::exp((parameters.wrinkle_switch_age - age) / parameters.wrinkle_switch_width));
}

double wrinkle_depth(const WrinkledSkin& wrinkled, const skin::Skin& skin,
                     const skin::Subject& subject, const skin::Condition& condition,
                     const Parameters& parameters) {
  const auto amplitude = [&](double thickness) {
    return buckle(thickness, parameters.film_modulus, wrinkled.dermis_modulus,
                  skin.compressive_strain)
        .amplitude;
  };
  const double epidermal = epidermal_wrinkle_share(subject.age, parameters);
  const double buckled = (1.0 - epidermal) * amplitude(skin.stratum_corneum.thickness) +
                         epidermal * amplitude(wrinkled.epidermal_film);
  const double missing = std::max(1.0 - skin.collagen_capital, parameters.fold_smallest_deficit);
  // Fresh channels hold less collagen for some days: that does not deepen a fold.
  const double gained = std::max(0.0, wrinkled.collagen_change);
  const double undone = parameters.fold_reversible_share * -std::expm1(-gained / missing);
  return 2.0 * buckled + condition.wrinkle_fold_depth * (1.0 - undone);
}

}  // namespace acicula::outcome
