#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"

#include <array>

namespace acicula::puncture {

/// A layer as a needle's tip meets it.
struct TissueLayer {
  double bottom = 0.0;      ///< [m] below the surface; the last layer is deeper than any needle
  double resistance = 1.0;  ///< [1] toughness and friction over those of the dermis
  double modulus = 1.0;     ///< [1] Young modulus over that of the dermis
};

/// The skin as the needles of one session meet it: epidermis, dermis, fat.
struct Tissue {
  double modulus = 0.0;                 ///< [Pa] E_r, of the dermis at this rate and stretch
  double elasto_fracture_length = 0.0;  ///< [m] l_ef of the dermis at this rate and stretch
  double toughness = 0.0;               ///< [N m-1] eta G_p of the dermis
  double friction_stress = 0.0;         ///< [Pa] tau_f of the dermis
  std::array<TissueLayer, 3> layers;
};

/// The tissue at a contact speed and stretch.
///
///   l_ef = l_ef0 / s,   E_r = eta G_p / (beta l_ef),   s = rate_stiffening(v, sigma)
///
/// Depths of penetration identify only the ratio l_ef = G_p / (beta E), so the modulus is what the
/// ratio and the toughness make of it; a modulus from another method must not be put here.
/// @param epidermis  [m] thickness of stratum corneum and viable epidermis at this point
/// @param dermis     [m] thickness of the dermis at this point
[[nodiscard]] Tissue make_tissue(double epidermis, double dermis,
                                 const device::Technique& technique,
                                 const device::Delivery& delivery, const Parameters& parameters);

}  // namespace acicula::puncture
