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
///
/// Real is the type of what may differ from place to place: a number, or several at once.
template <class Real>
struct LocalHomeostasis {
  double synthesis_capacity = 1.0;             ///< [1] g of the patient
  double fibroblast_proliferation = 0.0;       ///< [s-1] rF
  double mature_collagen_loss = 0.0;           ///< [s-1] dm
  double tgf_beta1_from_myofibroblasts = 0.0;  ///< [1] bY
  double elastin_loss = 0.0;                   ///< [s-1] dE
  double tropoelastin = 0.0;                   ///< [1] Et*
  double tropoelastin_synthesis = 0.0;         ///< [s-1] SE
  Real collagen_capital{};                     ///< [1] C*
  Real type3_share{};                          ///< [1] phi3
  Real immature_collagen1{};                   ///< [1] n1*
  Real immature_collagen3{};                   ///< [1] n3*
  Real mature_collagen1{};                     ///< [1] m1*
  Real mature_collagen3{};                     ///< [1] m3*
  Real collagen_synthesis{};                   ///< [s-1] S0
  Real type3_synthesis_share{};                ///< [1] th0
};

using Homeostasis = LocalHomeostasis<double>;

/// The same patient at a place with another collagen capital and type III share.
/// @param h                 the patient; only what is the same everywhere is read
/// @param collagen_capital  [1] C*
/// @param type3_share       [1] phi3
template <class Real>
[[nodiscard]] inline LocalHomeostasis<Real> homeostasis_at(const Homeostasis& h,
                                                           const Real& collagen_capital,
                                                           const Real& type3_share,
                                                           const Parameters& p) {
  LocalHomeostasis<Real> here;
  here.synthesis_capacity = h.synthesis_capacity;
  here.fibroblast_proliferation = h.fibroblast_proliferation;
  here.mature_collagen_loss = h.mature_collagen_loss;
  here.tgf_beta1_from_myofibroblasts = h.tgf_beta1_from_myofibroblasts;
  here.elastin_loss = h.elastin_loss;
  here.tropoelastin = h.tropoelastin;
  here.tropoelastin_synthesis = h.tropoelastin_synthesis;
  here.collagen_capital = collagen_capital;
  here.type3_share = type3_share;

  const double immature_per_mature = h.mature_collagen_loss / p.collagen_maturation;
  const Real mature = collagen_capital / (1.0 + immature_per_mature);
  here.mature_collagen1 = (1.0 - type3_share) * mature;
  here.mature_collagen3 = type3_share * mature;
  here.immature_collagen1 = immature_per_mature * here.mature_collagen1;
  here.immature_collagen3 = immature_per_mature * here.mature_collagen3;

  const double degradation = p.immature_collagen_degradation;
  const Real lost1 = (p.collagen_maturation + degradation) * here.immature_collagen1;
  const Real lost3 =
      (p.collagen_maturation + p.type3_degradation_ratio * degradation) * here.immature_collagen3;
  here.collagen_synthesis = lost1 + lost3;
  here.type3_synthesis_share = lost3 / here.collagen_synthesis;
  return here;
}

[[nodiscard]] Homeostasis homeostasis(const Patient& patient, const Parameters& parameters);

/// One depth cell of healthy skin.
[[nodiscard]] Cell healthy_cell(const Homeostasis& constants);

}  // namespace acicula::healing
