#pragma once

#include "acicula/absorption/parameters.hpp"

namespace acicula::absorption {

/// State of water in the stratum corneum: as it is in air, or soaked (occluded, in vitro).
enum class Hydration { partial, full };

/// Published fit of the trans-bilayer transfer coefficient, log10 k = a - b M^(1/3), k in cm/s.
enum class TransBilayerFit {
  dancik_2013,  ///< a = -0.570, b = 0.840: Dancik-Kasting as in the MoBi project
  cdc_2020      ///< a = -0.725, b = 0.792: calculator of NIOSH, 2020
};

/// The lipid route of stratum corneum as a homogeneous membrane.
struct LipidRoute {
  double partition = 0.0;    ///< [1] K_sc, stratum corneum over water, uncharged species
  double diffusivity = 0.0;  ///< [m2 s-1] D_sc; permeability of thickness h is D_sc K_sc / h
};

/// Microscopic model of stratum corneum: corneocytes in lipid bilayers, by its published fit.
///
///   K_lip = 0.43 Kow^0.81,  PC = 5.4 Kow^0.27,  K_cor = (0.9 PC + nu)/(0.9/1.37 + nu)
///   K_sc  = (1 - phi) K_lip + phi K_cor
///   D_lip = 1.24e-7 (100/M)^2.43 + 2.34e-9 cm2/s,  log10 k = a - b M^(1/3) (k in cm/s), a and
///           b of the chosen fit; both a third of this when partially hydrated
///   D_cor = D_aq (1 - phi_f') H(lambda),  phi_f' = phi_f (1 + lambda)^2,  lambda = a/3.5 nm
///   sigma = D_lip K_lip / (D_cor (1 - phi_f')),   R = k l^2/(delta D_lip)
///   P_hat(sigma, R): A + 1/(B sigma + C/R) for R > 100; else log10 P_hat is a polynomial in
///                    log10 sigma and log10 R with published coefficients
///   D_sc = P_hat D_lip K_lip / K_sc
///
/// phi corneocyte share, nu their water, phi_f keratin share, k trans-bilayer transfer, l lipid
/// path, delta bilayer spacing, M molar mass in g/mol. Valid for M of 16 to 800 g/mol and log10 Kow
/// of -2 to 5.5.
/// @param molar_mass    [kg mol-1]
/// @param molar_volume  [m3 mol-1]
/// @source osp-skin-permeation (MoBi project file), cdc-2020
[[nodiscard]] LipidRoute wang_nitsche_kasting(double molar_mass, double molar_volume,
                                              double log10_kow, Hydration hydration,
                                              const Parameters& parameters,
                                              TransBilayerFit fit = TransBilayerFit::dancik_2013);

}  // namespace acicula::absorption
