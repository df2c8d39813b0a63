#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/absorption/wang_nitsche_kasting.hpp"

#include <string>
#include <vector>

namespace acicula::absorption {

/// What every law says of one molecule in one vehicle: the coefficients of transport.
struct Permeant {
  double corneum_partition = 1.0;      ///< [1] K_sc over water, uncharged species
  double corneum_diffusivity = 0.0;    ///< [m2 s-1] D_sc; 0 without a lipid route
  double polar_permeability = 0.0;     ///< [m s-1] of the aqueous route of stratum corneum
  double channel_diffusivity = 0.0;    ///< [m2 s-1] in the liquid of a channel
  double tissue_partition = 1.0;       ///< [1] viable tissue over water, all species
  double epidermis_diffusivity = 0.0;  ///< [m2 s-1]
  double dermis_diffusivity = 0.0;     ///< [m2 s-1]
  double clearance = 0.0;              ///< [s-1] from the dermis
  double unionised_vehicle = 1.0;      ///< [1] uncharged share at the pH of the vehicle
  double unionised_tissue = 1.0;       ///< [1] uncharged share at the pH of viable tissue
};

[[nodiscard]] Permeant make_permeant(const Molecule& molecule, double vehicle_ph,
                                     Hydration hydration, const Parameters& parameters);

/// What a reader must know about this molecule: outside a correlation's validity, routes left out.
[[nodiscard]] std::vector<Caution> cautions_of(const Molecule& molecule,
                                               const Parameters& parameters);

}  // namespace acicula::absorption
