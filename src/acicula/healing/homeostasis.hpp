#pragma once

#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

namespace acicula::healing {

struct Patient;

/// Constants that follow from the parameters because the healthy state must be an exact steady
/// state of this patient:
///
///   rF  = muF / (1 - 1/KF)                        dm  = ln 2 / t_half
///   m1* = (1 - phi3) C* / (1 + dm/kap0)           m3* = phi3 C* / (1 + dm/kap0)
///   n1* = dm m1* / kap0                           n3* = dm m3* / kap0
///   S0  = (kap0 + dn0) n1* + (kap0 + z3 dn0) n3*  th0 = (kap0 + z3 dn0) n3* / S0
///   dE  = ln 2 / (elastin half-life)              Et* = dE / kE
///   SE  = (kE + dEt) Et*                          bY  = 2 g_loop muY KY / kY
///
/// The last line is where a second, fibrotic steady state appears at g_loop = 1: its condition is
/// bY kY F / (2 muY KY) >= 1 with F = 1.
struct Homeostasis {
  double collagen_capital = 1.0;               ///< [1] C* of the patient
  double synthesis_capacity = 1.0;             ///< [1] g of the patient
  double fibroblast_proliferation = 0.0;       ///< [s-1] rF
  double mature_collagen_loss = 0.0;           ///< [s-1] dm
  double immature_collagen1 = 0.0;             ///< [1] n1*
  double immature_collagen3 = 0.0;             ///< [1] n3*
  double mature_collagen1 = 0.0;               ///< [1] m1*
  double mature_collagen3 = 0.0;               ///< [1] m3*
  double collagen_synthesis = 0.0;             ///< [s-1] S0
  double type3_synthesis_share = 0.0;          ///< [1] th0
  double tgf_beta1_from_myofibroblasts = 0.0;  ///< [1] bY
  double elastin_loss = 0.0;                   ///< [s-1] dE
  double tropoelastin = 0.0;                   ///< [1] Et*
  double tropoelastin_synthesis = 0.0;         ///< [s-1] SE
};

[[nodiscard]] Homeostasis homeostasis(const Patient& patient, const Parameters& parameters);

/// One depth cell of healthy skin.
[[nodiscard]] Cell healthy_cell(const Homeostasis& constants);

}  // namespace acicula::healing
