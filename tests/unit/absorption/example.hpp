#pragma once

#include "acicula/absorption/absorption.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"

namespace acicula::absorption::example {

inline constexpr double gram_per_mole = 1e-3;
inline constexpr double centimetre_per_hour = unit::centimetre / unit::hour;

/// The room's own parameters, read alone so that another room's data cannot fail these tests.
inline Parameters parameters() {
  const evidence::Files& all = evidence::embedded_files();
  const evidence::Files own{{"parameters/absorption.toml", all.at("parameters/absorption.toml")},
                            {"references.bib", all.at("references.bib")}};
  return parameters_from(evidence::Catalogue::read(own));
}

/// Facial skin, round numbers.
inline skin::Skin cheek() {
  skin::Skin skin;
  skin.stratum_corneum.thickness = 16.8 * unit::micrometre;
  skin.viable_epidermis.thickness = 80 * unit::micrometre;
  skin.dermis.thickness = 1.5 * unit::millimetre;
  skin.water_loss = 12e-3 / unit::hour;
  skin.individual_typology_angle = 0.6;
  return skin;
}

/// A subject of the age to which closure refers.
inline skin::Subject adult() {
  skin::Subject subject;
  subject.age = 35 * unit::year;
  return subject;
}

/// The channels of a 192-needle roller after some 15 passes (kalluri-2011 geometry): 240 per cm2,
/// 35 um wide, 152 um deep.
inline puncture::Channels roller() {
  puncture::Channels channels;
  channels.density = 240 * unit::per_square_centimetre;
  channels.radius = 35 * unit::micrometre;
  channels.dynamic_depth.mean = 152 * unit::micrometre;
  channels.residual_depth.mean = 152 * unit::micrometre;
  channels.depth_classes = {{.depth = 152 * unit::micrometre, .weight = 1.0}};
  channels.taper_length = 152 * unit::micrometre;
  return channels;
}

inline Molecule molecule(double molar_mass, std::optional<double> log10_kow,
                         double water_solubility) {
  Molecule molecule;
  molecule.molar_mass = molar_mass * gram_per_mole;
  molecule.log10_kow = log10_kow;
  molecule.water_solubility = water_solubility;
  return molecule;
}

inline Molecule niacinamide() { return molecule(122.12, -0.37, 500.0); }
inline Molecule growth_factor() { return molecule(6045.0, std::nullopt, 100.0); }

/// 40 um of a 5 % serum, on the skin during needling, washed off after 8 h.
inline Serum serum(const Molecule& active) {
  Serum serum;
  serum.molecule = active;
  serum.application = Application::during;
  serum.concentration = 50.0;
  serum.film_thickness = 40 * unit::micrometre;
  serum.vehicle_ph = 7.4;
  serum.duration = 8 * unit::hour;
  return serum;
}

inline constexpr double needle_length = 770 * unit::micrometre;

}  // namespace acicula::absorption::example
