#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::absorption {

/// Parameters of absorption; keys, sources and spreads in data/parameters/absorption.toml.
struct Parameters {
  // Stratum corneum, lipid route: Wang-Nitsche-Kasting microscopic model
  double lipid_partition_factor = 0.0;           ///< [1]
  double lipid_partition_exponent = 0.0;         ///< [1]
  double protein_binding_factor = 0.0;           ///< [1]
  double protein_binding_exponent = 0.0;         ///< [1]
  double lipid_diffusivity_100 = 0.0;            ///< [m2 s-1]
  double lipid_diffusivity_exponent = 0.0;       ///< [1]
  double lipid_diffusivity_large = 0.0;          ///< [m2 s-1]
  double dehydration_slowing = 0.0;              ///< [1]
  double transbilayer_intercept = 0.0;           ///< [1]
  double transbilayer_slope = 0.0;               ///< [1]
  double transbilayer_intercept_cdc_2020 = 0.0;  ///< [1]
  double transbilayer_slope_cdc_2020 = 0.0;      ///< [1]
  double hydrated_corneocyte_share = 0.0;        ///< [1]
  double hydrated_corneocyte_water = 0.0;        ///< [1]
  double hydrated_keratin_share = 0.0;           ///< [1]
  double hydrated_lipid_path = 0.0;              ///< [m]
  double hydrated_fit_floor = 0.0;               ///< [1]
  double hydrated_fit_sigma = 0.0;               ///< [1]
  double hydrated_fit_transfer = 0.0;            ///< [1]
  double partial_corneocyte_share = 0.0;         ///< [1]
  double partial_corneocyte_water = 0.0;         ///< [1]
  double partial_keratin_share = 0.0;            ///< [1]
  double partial_lipid_path = 0.0;               ///< [m]
  double partial_fit_floor = 0.0;                ///< [1]
  double partial_fit_sigma = 0.0;                ///< [1]
  double partial_fit_transfer = 0.0;             ///< [1]
  double corneocyte_protein_share = 0.0;         ///< [1]
  double keratin_relative_density = 0.0;         ///< [1]
  double bilayer_spacing = 0.0;                  ///< [m]
  double keratin_fibre_radius = 0.0;             ///< [m]
  double fit_switch = 0.0;                       ///< [1]
  double valid_kow_minimum = 0.0;                ///< [1]
  double valid_kow_maximum = 0.0;                ///< [1]
  double valid_molar_mass_minimum = 0.0;         ///< [kg mol-1]
  double valid_molar_mass_maximum = 0.0;         ///< [kg mol-1]

  // Excised skin between an aqueous donor and a sink
  double hydrated_corneum_thickness = 0.0;       ///< [m]
  double excised_lipid_scale = 0.0;              ///< [1]
  double excised_lipid_scale_cdc_2020 = 0.0;     ///< [1]
  double lipid_activation_energy = 0.0;          ///< [kg m2 s-2 mol-1]
  double aqueous_activation_energy = 0.0;        ///< [kg m2 s-2 mol-1]
  double stripped_epidermis_permeability = 0.0;  ///< [m s-1]
  double stripped_epidermis_temperature = 0.0;   ///< [K]
  double epidermal_membrane_thickness = 0.0;     ///< [m]
  double excised_temperature_minimum = 0.0;      ///< [K]
  double excised_temperature_maximum = 0.0;      ///< [K]

  // Aqueous diffusion
  double water_diffusivity_small = 0.0;     ///< [m2 s-1]
  double water_diffusivity_exponent = 0.0;  ///< [1]
  double water_diffusivity_large = 0.0;     ///< [m2 s-1]
  double large_molar_volume = 0.0;          ///< [m3 mol-1]
  double radius_small = 0.0;                ///< [m]
  double radius_large = 0.0;                ///< [m]
  double molar_volume_per_mass = 0.0;       ///< [m3 kg-1]

  // Polar route of the stratum corneum
  double polar_route = 0.0;              ///< [m-1]
  double intact_molar_mass_limit = 0.0;  ///< [kg mol-1]
  double mobile_molar_mass_limit = 0.0;  ///< [kg mol-1]

  // Viable epidermis and dermis
  double tissue_diffusivity_1 = 0.0;                  ///< [m2 s-1]
  double tissue_diffusivity_exponent = 0.0;           ///< [1]
  double bound_diffusivity = 0.0;                     ///< [m2 s-1]
  double tissue_water_share = 0.0;                    ///< [1]
  double binding_free_share = 0.0;                    ///< [1]
  double binding_protein_share = 0.0;                 ///< [1]
  double binding_lipid_share = 0.0;                   ///< [1]
  double protein_binding_slope_neutral = 0.0;         ///< [1]
  double protein_binding_offset_neutral = 0.0;        ///< [1]
  double protein_binding_slope_acid = 0.0;            ///< [1]
  double protein_binding_offset_acid = 0.0;           ///< [1]
  double protein_binding_slope_pharmacophore = 0.0;   ///< [1]
  double protein_binding_offset_pharmacophore = 0.0;  ///< [1]
  double viable_epidermis_factor = 0.0;               ///< [1]
  double tissue_ph = 0.0;                             ///< [1]

  // Clearance from the dermis
  double capillary_surface = 0.0;       ///< [m-1]
  double dermal_blood_flow = 0.0;       ///< [s-1]
  double capillary_lipid_factor = 0.0;  ///< [1]
  double potts_guy_intercept = 0.0;     ///< [1]
  double potts_guy_kow = 0.0;           ///< [1]
  double potts_guy_mass = 0.0;          ///< [mol kg-1]
  double capillary_pore_route = 0.0;    ///< [m-1]
  double capillary_pore_radius = 0.0;   ///< [m]
  double lymph_clearance = 0.0;         ///< [s-1]
  double flush_flow_factor = 0.0;       ///< [1]
  double flush_time = 0.0;              ///< [s]

  // Film on the skin
  double evaporation_coefficient = 0.0;    ///< [m s-1]
  double evaporation_wind_exponent = 0.0;  ///< [1]
  double wind_speed = 0.0;                 ///< [m s-1]
  double relative_humidity = 0.0;          ///< [1]
  double saturated_vapour = 0.0;           ///< [kg m-3]
  double water_molar_mass = 0.0;           ///< [kg mol-1]
  double water_density = 0.0;              ///< [kg m-3]
  double gas_constant = 0.0;               ///< [kg m2 s-2 mol-1 K-1]
  double skin_temperature = 0.0;           ///< [K]
  double vehicle_residue = 0.0;            ///< [1]
  double relief_volume = 0.0;              ///< [m]
  double ionised_solubility_gain = 0.0;    ///< [1]
  double salt_solubility = 0.0;            ///< [kg m-3]
  double occlusion_swelling = 0.0;         ///< [1]

  // Channels: recoil and closure
  double pore_efficiency = 0.0;           ///< [1]
  double recoil_time = 0.0;               ///< [s]
  double outflow_speed = 0.0;             ///< [m s-1]
  double outflow_time = 0.0;              ///< [s]
  double closure_half_life = 0.0;         ///< [s]
  double closure_occlusion_factor = 0.0;  ///< [1]
  double closure_age_coefficient = 0.0;   ///< [1]
  double closure_reference_age = 0.0;     ///< [s]
  double closure_age_span = 0.0;          ///< [s]
  double closure_colour_factor = 0.0;     ///< [1]
  double closure_light_angle = 0.0;       ///< [radian]
  double closure_dark_angle = 0.0;        ///< [radian]
  double closure_length_exponent = 0.0;   ///< [1]
  double closure_reference_length = 0.0;  ///< [m]
  double closure_shape = 0.0;             ///< [1]
  double closed_share = 0.0;              ///< [1]
  double closed_radius = 0.0;             ///< [m]

  // Transepidermal water loss
  double vapour_diffusivity = 0.0;  ///< [m2 s-1]
  double water_loss_ceiling = 0.0;  ///< [kg m-2 s-1]
  double mouth_plug_time = 0.0;     ///< [s]
  double recovered_share = 0.0;     ///< [1]
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that this room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::absorption
