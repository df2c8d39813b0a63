#include "acicula/absorption/wang_nitsche_kasting.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double gram_per_mole = 1e-3;
constexpr double centimetre_per_second = 1e-2;

using Polynomial = std::array<double, 4>;
using Surface = std::array<std::array<double, 5>, 5>;

/// Hydrodynamic hindrance between keratin fibres, polynomial in lambda, and log10 P_hat, row i:
/// power of log10 sigma, column j: power of log10 R. One published fit (osp-skin-permeation).
struct Fit {
  Polynomial hindrance;
  Surface surface;
};

constexpr Fit fully_hydrated{
    .hindrance = {0.9999, -1.2762, 0.0718, 0.1195},
    .surface = {{{-4.48116, 0.823855, -0.200615, 0.0874482, -0.00969133},
                 {0.00388257, 0.000726031, -0.0163362, 0.0115681, -0.00217086},
                 {0.0000834108, -0.000956469, -0.000716288, 0.00195218, -0.000707896},
                 {-0.00094815, -0.000809313, 0.0037365, -0.00169451, 0.0000924718},
                 {-0.000209213, -0.000142974, 0.000835781, -0.000433507, 0.000043709}}}};

constexpr Fit partially_hydrated{
    .hindrance = {1.0001, -2.4497, 1.141, 0.5432},
    .surface = {{{-4.95725, 0.838263, -0.207133, 0.0837613, -0.00861439},
                 {0.00187015, -0.000105288, -0.00849198, 0.00666713, -0.00119412},
                 {0.000745813, -0.00018624, -0.00360234, 0.00343394, -0.000768073},
                 {0.000182904, -0.0000828876, -0.000526007, 0.00071352, -0.000213017},
                 {0.0000283838, -0.0000198892, -0.00000605354, 0.0000484676, -0.000021566}}}};

/// What the model knows about one state of hydration.
struct State {
  const Fit& fit;
  double corneocyte_share, corneocyte_water, keratin_share, lipid_path;
  double floor, sigma, transfer;
  double slowing;
};

State state_of(Hydration hydration, const Parameters& p) {
  if (hydration == Hydration::full) {
    return {fully_hydrated,           p.hydrated_corneocyte_share, p.hydrated_corneocyte_water,
            p.hydrated_keratin_share, p.hydrated_lipid_path,       p.hydrated_fit_floor,
            p.hydrated_fit_sigma,     p.hydrated_fit_transfer,     1.0};
  }
  return {partially_hydrated,      p.partial_corneocyte_share, p.partial_corneocyte_water,
          p.partial_keratin_share, p.partial_lipid_path,       p.partial_fit_floor,
          p.partial_fit_sigma,     p.partial_fit_transfer,     p.dehydration_slowing};
}

/// D_cor (1 - phi_f'): diffusivity of a corneocyte in water-filled space. The floor keeps solutes
/// that hardly fit between the fibres (far outside the model's validity) from dividing by zero.
double corneocyte_diffusivity(double volume, const State& state, const Parameters& p) {
  constexpr double smallest_share = 1e-3;
  const double lambda = solute_radius(volume, p) / p.keratin_fibre_radius;
  const auto& h = state.fit.hindrance;
  const double hindrance = h[0] + lambda * (h[1] + lambda * (h[2] + lambda * h[3]));
  const double excluded = state.keratin_share * (1.0 + lambda) * (1.0 + lambda);
  const double free = std::max(1.0 - excluded, smallest_share);
  return aqueous_diffusivity(volume, p) * free * free * std::max(hindrance, smallest_share);
}

/// k [m s-1] of a molar mass in g/mol, hydrated.
double trans_bilayer(double mass, TransBilayerFit fit, const Parameters& p) {
  const bool newer = fit == TransBilayerFit::cdc_2020;
  const double intercept = newer ? p.transbilayer_intercept_cdc_2020 : p.transbilayer_intercept;
  const double slope = newer ? p.transbilayer_slope_cdc_2020 : p.transbilayer_slope;
  return std::pow(10.0, intercept - slope * std::cbrt(mass)) * centimetre_per_second;
}

double log10_permeability(double sigma, double transfer, const Surface& c) {
  const double x = std::log10(sigma);
  const double y = std::log10(transfer);
  double sum = 0.0;
  for (std::size_t i = c.size(); i-- > 0;) {
    double row = 0.0;
    for (std::size_t j = c[i].size(); j-- > 0;) row = row * y + c[i][j];
    sum = sum * x + row;
  }
  return sum;
}

}  // namespace

LipidRoute wang_nitsche_kasting(double molar_mass, double molar_volume, double log10_kow,
                                Hydration hydration, const Parameters& p, TransBilayerFit fit) {
  const State state = state_of(hydration, p);
  const double mass = molar_mass / gram_per_mole;
  const double kow = std::pow(10.0, log10_kow);

  const double lipid = p.lipid_partition_factor * std::pow(kow, p.lipid_partition_exponent);
  const double protein = p.protein_binding_factor * std::pow(kow, p.protein_binding_exponent);
  const double water = state.corneocyte_water;
  const double corneocyte = (p.corneocyte_protein_share * protein + water) /
                            (p.corneocyte_protein_share / p.keratin_relative_density + water);
  const double partition =
      (1.0 - state.corneocyte_share) * lipid + state.corneocyte_share * corneocyte;

  const double lateral =
      (p.lipid_diffusivity_100 * std::pow(100.0 / mass, p.lipid_diffusivity_exponent) +
       p.lipid_diffusivity_large) /
      state.slowing;
  const double across = trans_bilayer(mass, fit, p) / state.slowing;

  const double sigma = lateral * lipid / corneocyte_diffusivity(molar_volume, state, p);
  const double transfer =
      across * state.lipid_path * state.lipid_path / (p.bilayer_spacing * lateral);
  const double relative =
      transfer > p.fit_switch
          ? state.floor + 1.0 / (state.sigma * sigma + state.transfer / transfer)
          : std::pow(10.0, log10_permeability(sigma, transfer, state.fit.surface));
  return {.partition = partition, .diffusivity = relative * lateral * lipid / partition};
}

}  // namespace acicula::absorption
