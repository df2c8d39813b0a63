#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/wang_nitsche_kasting.hpp"

#include <optional>

namespace acicula::absorption {

/// A piece of skin between an aqueous donor and a sink.
struct ExcisedSkin {
  double thickness = 0.0;    ///< [m] of the whole piece
  double temperature = 0.0;  ///< [K]
};

/// Steady permeabilities of its parts, all over the donor's water [m s-1].
struct ExcisedPermeability {
  double lipid = 0.0;            ///< stratum corneum, lipid route
  double polar = 0.0;            ///< stratum corneum, polar route, beside the other
  std::optional<double> tissue;  ///< below the stratum corneum; none when that is all there is
  double total = 0.0;            ///< of the piece; 0 when nothing crosses
};

/// Permeability of excised, soaked skin to the uncharged species of a solute in water.
///
///   P     = 1/(1/(P_lip + P_pol) + 1/P_t)
///   P_lip = s P_WNK exp(-E_l/R (1/T - 1/T_0)),   P_pol = B D_aq exp(-E_w/R (1/T - 1/T_0))
///   1/P_t = (M/100)^0.655/P_e exp(E_w/R (1/T - 1/T_e)) + h_de/(0.6 D_free)
///
/// P_WNK the published lipid route of hydrated stratum corneum, s its scale in excised skin, B D_aq
/// the polar route, T_0 skin temperature, E_l and E_w activation energies of lipids and of water,
/// P_e permeability of stripped epidermis measured at T_e, M molar mass in g/mol, h_de what the
/// piece has beyond an epidermal membrane, D_free free diffusivity in tissue, which follows the
/// temperature as water does. Excised tissue carries no flow of protein, so solutes cross it
/// unbound. A piece thinner than hydrated stratum corneum is isolated stratum corneum: no P_t.
/// Data of the fit lie between 295 and 312 K, 18 and 462 g/mol, log10 Kow -3.9 and 6.5.
/// @param molar_mass    [kg mol-1]
/// @param molar_volume  [m3 mol-1] at the boiling point
/// @param log10_kow     none: no lipid route
/// @source chantasart-2010 (stripped epidermis), cheruvu-2022 (scale), mitragotri-2007
/// (temperature)
[[nodiscard]] ExcisedPermeability excised_permeability(double molar_mass, double molar_volume,
                                                       std::optional<double> log10_kow,
                                                       const ExcisedSkin& skin, TransBilayerFit fit,
                                                       const Parameters& parameters);

}  // namespace acicula::absorption
