#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/absorption/wang_nitsche_kasting.hpp"

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
  double clearance = 0.0;              ///< [s-1] from the dermis at rest
  double clearance_rise = 0.0;         ///< [s-1] more just after needling
  double degradation = 0.0;            ///< [s-1] in viable tissue and channels
  double unionised_vehicle = 1.0;      ///< [1] uncharged share at the pH of the vehicle
  double unionised_tissue = 1.0;       ///< [1] uncharged share at the pH of viable tissue
};

/// @param viscosity_ratio  [1] of the liquid in the channels over water, D = D_aq/ratio
[[nodiscard]] Permeant make_permeant(const Molecule& molecule, double vehicle_ph,
                                     Hydration hydration, const Parameters& parameters,
                                     TransBilayerFit fit = TransBilayerFit::dancik_2013,
                                     double viscosity_ratio = 1.0);

}  // namespace acicula::absorption
