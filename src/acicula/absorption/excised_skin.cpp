#include "acicula/absorption/excised_skin.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/polar_route.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

constexpr double gram_per_mole = 1e-3;
/// [kg mol-1] to which the permeability of stripped epidermis refers.
constexpr double reference_molar_mass = 100.0 * gram_per_mole;

/// exp(-E/R (1/T - 1/T_0)).
double arrhenius(double energy, double temperature, double reference, const Parameters& p) {
  return std::exp(-energy / p.gas_constant * (1.0 / temperature - 1.0 / reference));
}

/// P_t, or none for isolated stratum corneum.
std::optional<double> below_corneum(double molar_mass, const ExcisedSkin& skin,
                                    const Parameters& p) {
  if (skin.thickness < p.hydrated_corneum_thickness) return std::nullopt;
  const double epidermis =
      p.stripped_epidermis_permeability *
      std::pow(molar_mass / reference_molar_mass, -p.tissue_diffusivity_exponent) *
      arrhenius(p.aqueous_activation_energy, skin.temperature, p.stripped_epidermis_temperature, p);
  const double free_diffusivity =
      p.tissue_diffusivity_1 *
      std::pow(molar_mass / gram_per_mole, -p.tissue_diffusivity_exponent) *
      arrhenius(p.aqueous_activation_energy, skin.temperature, p.skin_temperature, p);
  const double dermis = std::max(skin.thickness - p.epidermal_membrane_thickness, 0.0);
  return 1.0 / (1.0 / epidermis + dermis / (p.tissue_water_share * free_diffusivity));
}

}  // namespace

ExcisedPermeability excised_permeability(double molar_mass, double molar_volume,
                                         std::optional<double> log10_kow, const ExcisedSkin& skin,
                                         TransBilayerFit fit, const Parameters& p) {
  ExcisedPermeability result;
  if (log10_kow && molar_mass <= p.intact_molar_mass_limit) {
    const LipidRoute route =
        wang_nitsche_kasting(molar_mass, molar_volume, *log10_kow, Hydration::full, p, fit);
    const double scale =
        fit == TransBilayerFit::cdc_2020 ? p.excised_lipid_scale_cdc_2020 : p.excised_lipid_scale;
    result.lipid = scale * route.diffusivity * route.partition / p.hydrated_corneum_thickness *
                   arrhenius(p.lipid_activation_energy, skin.temperature, p.skin_temperature, p);
  }
  result.polar = polar_route(molar_mass, aqueous_diffusivity(molar_volume, p), p) *
                 arrhenius(p.aqueous_activation_energy, skin.temperature, p.skin_temperature, p);
  result.tissue = below_corneum(molar_mass, skin, p);
  const double corneum = result.lipid + result.polar;
  result.total = result.tissue ? 1.0 / (1.0 / corneum + 1.0 / *result.tissue) : corneum;
  return result;
}

}  // namespace acicula::absorption
