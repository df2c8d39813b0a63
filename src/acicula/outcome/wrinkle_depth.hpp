#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome {

/// A stiff film that buckles on a soft substrate under compression.
struct Buckling {
  double wavelength = 0.0;       ///< [m]
  double critical_strain = 0.0;  ///< [1]
  double amplitude = 0.0;        ///< [m] peak to mean; 0 below the critical strain
};

/// Wrinkles of a film on a thick substrate.
///
///   lambda = 2 pi h (E_f / (3 E_s))^(1/3),   eps_c = (3 E_s / E_f)^(2/3) / 4
///   A = h sqrt(eps / eps_c - 1)
///
/// h thickness and E_f modulus of the film, E_s modulus of the substrate, eps compressive strain.
/// Both incompressible, small strain, sinusoidal: valid to eps of about 0.2.
/// @param thickness  [m]  @param film, substrate  [Pa]  @param strain  [1]
/// @source kuwazuru-2008
[[nodiscard]] Buckling buckle(double thickness, double film, double substrate, double strain);

/// The skin that folds, as it is at one time.
struct WrinkledSkin {
  double epidermal_film = 0.0;   ///< [m] stratum corneum and viable epidermis
  double dermis_modulus = 0.0;   ///< [Pa] of the papillary dermis
  double collagen_change = 0.0;  ///< [1] of the papillary dermis, relative to young skin
};

/// Share of epidermal against horny wrinkles: x = 1 / (1 + exp(-(age - a) / w)).
/// @param age  [s]
/// @return [1]
/// @source kuwazuru-2012
[[nodiscard]] double epidermal_wrinkle_share(double age, const Parameters& parameters);

/// Depth of a wrinkle in movement, peak to valley.
///
///   D = 2 [(1 - x) A(h_sc) + x A(h_f)] + D_p [1 - kappa (1 - exp(-dphi / q))]
///   q = max(1 - C*, q_min)
///
/// x epidermal_wrinkle_share(), A amplitude of buckle(), h_sc stratum corneum and
/// h_f epidermal film, D_p permanent fold before
/// treatment, kappa share of it that collagen can undo, dphi collagen gained, q collagen missing
/// before treatment. A thicker epidermis by itself deepens the buckled part; papillary stiffening
/// and the fold carry an improvement.
/// @return [m]
/// @source kuwazuru-2012 (switch), hara-2013 (moduli)
[[nodiscard]] double wrinkle_depth(const WrinkledSkin& wrinkled, const skin::Skin& skin,
                                   const skin::Subject& subject, const skin::Condition& condition,
                                   const Parameters& parameters);

}  // namespace acicula::outcome
