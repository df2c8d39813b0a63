#include "acicula/absorption/viable_tissue.hpp"

#include "acicula/absorption/excised_skin.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <cmath>

namespace acicula::absorption {
namespace {

/// log10 of the permeability [cm/s] of `thickness` [m] of dermis without blood flow.
double dermis(const Molecule& molecule, double thickness) {
  const ViableTissue tissue = viable_tissue(molecule, example::parameters());
  return std::log10(tissue.diffusivity * tissue.partition / thickness / unit::centimetre);
}

Molecule amine(double molar_mass, double log10_kow, double pka) {
  Molecule molecule = example::molecule(molar_mass, log10_kow, 1.0);
  molecule.ionisation = Ionisation::base;
  molecule.base_pkas = {pka};
  return molecule;
}

// galey-1976: hydrated dermis, what heat leaves of 0.75 mm. log10 Kow and pKa are textbook values.
TEST(HumanDermis, PassesWhatGaleyMeasured) {
  constexpr double thickness = 650e-6;
  EXPECT_NEAR(dermis(amine(135.2, 1.76, 9.9), thickness), -4.592, 0.05);
  EXPECT_NEAR(dermis(example::molecule(584.7, -1.7, 1.0), thickness), -4.830, 0.25);
  EXPECT_NEAR(dermis(example::molecule(272.4, 4.01, 1.0), thickness), -4.815, 0.30);
}

// roy-1993: skin of 0.3 mm without stratum corneum, 25 C. The butyl ester comes out, the methyl
// ester is measured four times less permeable than the larger butyl ester: no law of size says so.
TEST(StrippedHumanSkin, PassesOneOfRoysEstersAndNotTheOther) {
  constexpr double thickness = 300e-6;
  EXPECT_NEAR(dermis(example::molecule(193.2, 2.87, 1.0), thickness), -4.410, 0.15);
  const double methyl = dermis(example::molecule(151.2, 1.37, 1.0), thickness);
  RecordProperty("methyl_ester_error", std::to_string(methyl + 5.012));
  EXPECT_NEAR(methyl - (-5.012), 0.75, 0.05);
}

struct Stripped {
  double molar_mass, log10_kow, measured;  // g/mol, 1, log10 cm/s
};

// chantasart-2010, 37 C; log10 Kow as listed with the values.
constexpr Stripped stripped[] = {
    {74.12, 0.88, -4.703}, {130.23, 3.00, -4.833}, {197.3, 2.97, -4.810}, {225.4, 3.75, -4.674}};

// The law of excised skin takes its tissue from these four; it can only miss their scatter.
TEST(StrippedHumanEpidermis, IsWhatExcisedSkinHasBelowItsStratumCorneum) {
  for (const Stripped& one : stripped) {
    const auto law =
        excised_permeability(one.molar_mass * example::gram_per_mole, 0.9e-6 * one.molar_mass,
                             one.log10_kow, {.thickness = 100e-6, .temperature = 310.15},
                             TransBilayerFit::dancik_2013, example::parameters());
    EXPECT_NEAR(std::log10(*law.tissue / unit::centimetre), one.measured, 0.22) << one.molar_mass;
  }
}

// A miss that is kept in view: epidermis in a treatment (its factor times the correlation over 80
// um) is five to eight times as permeable as the stripped membranes. Factor and pore efficiency of
// channels were read together and are not moved apart.
TEST(StrippedHumanEpidermis, IsTighterThanEpidermisInATreatment) {
  const Parameters p = example::parameters();
  for (const Stripped& one : stripped) {
    const double law = dermis(example::molecule(one.molar_mass, one.log10_kow, 1.0), 80e-6) +
                       std::log10(p.viable_epidermis_factor);
    EXPECT_GT(law - one.measured, 0.6) << one.molar_mass;
    EXPECT_LT(law - one.measured, 1.0) << one.molar_mass;
    RecordProperty("error_" + std::to_string(static_cast<int>(one.molar_mass)),
                   std::to_string(law - one.measured));
  }
}

// wei-2018: dextrans of 70 and 500 kDa in human dermis, 1 to 20 um2/s, in epidermis 1 to 8, at the
// junction 0.7 to 3. Of 2000 kDa no figure of its own was read; the model takes it as immobile.
TEST(Dextrans, DiffuseInTissueAsMeasured) {
  const Parameters p = example::parameters();
  constexpr double square_micrometre = 1e-12;
  for (const double kilodalton : {70.0, 500.0}) {
    const double dermal =
        viable_tissue(example::molecule(1e3 * kilodalton, {}, 1.0), p).diffusivity /
        square_micrometre;
    EXPECT_GT(dermal, 1.0);
    EXPECT_LT(dermal, 20.0);
    const double epidermal = p.viable_epidermis_factor * dermal;
    EXPECT_GT(epidermal, 0.6) << "the slowest reading of the junction is 0.7";
    EXPECT_LT(epidermal, 8.0);
  }
}

}  // namespace
}  // namespace acicula::absorption
