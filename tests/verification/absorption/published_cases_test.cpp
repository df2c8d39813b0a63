#include "acicula/absorption/evaporation.hpp"
#include "acicula/absorption/exposure.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <algorithm>
#include <string>
#include <vector>

namespace acicula::absorption {
namespace {

constexpr double microgram_per_square_centimetre = 1e-5;  // kg m-2
constexpr double millimetre_of_mercury = 133.322;         // Pa
constexpr double cubic_centimetre_per_mole = 1e-6;

/// As the two published calculators have it: no polar route, no capillary pores, no lymph, one
/// diffusivity for all viable tissue; room and skin of the guide.
Parameters as_published() {
  Parameters p = example::parameters();
  p.polar_route = 0.0;
  p.capillary_pore_route = 0.0;
  p.lymph_clearance = 0.0;
  p.viable_epidermis_factor = 1.0;
  p.wind_speed = 0.168;
  p.skin_temperature = 303.15;
  return p;
}

/// Inputs as the guide prints them, and the amounts that the two calculators give.
struct Case {
  const char* name;
  double molar_mass;  // g/mol
  double volume;      // cm3/mol, Schroeder increments of the printed atoms
  double log10_kow;
  double solubility;       // g/L, at most the density
  double vapour_pressure;  // mmHg
  double dose;             // ug/cm2
  double film;             // um: vehicle, or the neat liquid
  bool occluded;           // fully hydrated skin; otherwise the vehicle is gone at once
  double dermis;           // mm
  double hours;
  double mobi, cdc;            // ug/cm2 absorbed
  double mobi_peak, cdc_peak;  // ug/cm2/h, 0 not printed
};

constexpr Case dpgme_aqueous{
    "DPGME, aqueous", 148.20, 182, -0.22, 930, 0.14, 9.3e4, 2000, true, 1.0, 8, 313, 274, 0, 0};
constexpr Case dpgme_neat{"DPGME, neat", 148.20, 182, -0.22, 930, 0.14, 1.9e5, 1979,
                          true,          1.0,    8,   238,   265, 79,   82};
constexpr Case testosterone{"testosterone, small dose",
                            288.43,
                            329,
                            3.32,
                            0.0389,
                            5.75e-8,
                            0.53,
                            0.01,
                            false,
                            0.5,
                            24,
                            0.44,
                            0.45,
                            0.033,
                            0.037};
constexpr Case fentanyl{
    "fentanyl, aqueous", 336.47, 399, 4.05, 1090, 0, 24, 4720, true, 1.0, 72, 24, 23.8, 0, 0};
constexpr Case butoxyethanol{"2-butoxyethanol, neat",
                             118.18,
                             154,
                             0.83,
                             899,
                             0,
                             281250,
                             3128,
                             true,
                             0.5,
                             24,
                             33563,
                             35012,
                             1448,
                             1494};

struct Answer {
  double absorbed = 0.0;  // ug/cm2, taken up by blood
  double peak = 0.0;      // ug/cm2/h, into the blood
};

Answer answer_of(const Case& c, TransBilayerFit fit) {
  const Parameters p = as_published();
  Molecule molecule = example::molecule(c.molar_mass, c.log10_kow, c.solubility);
  molecule.molar_volume = c.volume * cubic_centimetre_per_mole;
  molecule.vapour_pressure = c.vapour_pressure * millimetre_of_mercury;
  const Hydration hydration = c.occluded ? Hydration::full : Hydration::partial;
  const Permeant permeant = make_permeant(molecule, 7.4, hydration, p, fit);
  const Thicknesses thicknesses{.stratum_corneum = (c.occluded ? 43.365 : 13.365) * 1e-6,
                                .viable_epidermis = 100e-6,
                                .dermis = c.dermis * unit::millimetre};
  const double volume = c.film * unit::micrometre;
  const Film film{.begin = 0.0,
                  .end = 1e9,
                  .volume = volume,
                  .residue = volume,
                  .solubility = c.solubility,
                  .evaporation = c.occluded ? 0.0 : active_evaporation(molecule, 1.0, p)};
  Layers layers = make_layers(thicknesses, permeant, {}, {});
  // Both calculators put what the vehicle shares with the skin into the top tenth of the stratum
  // corneum at once: a zone that mixes well.
  for (std::size_t i = 0; i < layers.epidermis_begin / 10; ++i) layers.cells[i].diffusivity *= 1e3;
  DualPath system(layers, permeant, film, std::nullopt);
  std::vector<double> times;
  for (double hour = 0.0; hour <= c.hours; hour += 0.25) times.push_back(hour * unit::hour);
  const auto rows = follow(
      system,
      {.dose = c.dose * microgram_per_square_centimetre, .occluded = c.occluded, .tolerance = 1e-5},
      times);
  Answer answer{.absorbed = rows.back().cleared / microgram_per_square_centimetre};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double flux =
        (rows[i].cleared - rows[i - 1].cleared) / (0.25 * microgram_per_square_centimetre);
    answer.peak = std::max(answer.peak, flux);
  }
  return answer;
}

struct Bounds {
  double low, high;  // of the answer over the printed value
};

void expect_within(double found, double printed, const Bounds& bounds, const std::string& what) {
  if (printed == 0.0) return;
  EXPECT_GT(found / printed, bounds.low) << what << ": " << found << " against " << printed;
  EXPECT_LT(found / printed, bounds.high) << what << ": " << found << " against " << printed;
}

/// Each fit against the calculator that has it.
void expect_agreement(const Case& c, const Bounds& bounds) {
  const Answer mobi = answer_of(c, TransBilayerFit::dancik_2013);
  const Answer cdc = answer_of(c, TransBilayerFit::cdc_2020);
  testing::Test::RecordProperty(
      std::string(c.name) + " amount",
      std::to_string(mobi.absorbed) + " and " + std::to_string(cdc.absorbed) + " ug/cm2");
  expect_within(mobi.absorbed, c.mobi, bounds, std::string(c.name) + ", amount, MoBi");
  expect_within(cdc.absorbed, c.cdc, bounds, std::string(c.name) + ", amount, CDC");
  expect_within(mobi.peak, c.mobi_peak, bounds, std::string(c.name) + ", peak, MoBi");
  expect_within(cdc.peak, c.cdc_peak, bounds, std::string(c.name) + ", peak, CDC");
}

// The fits differ by 1.2 to 1.35 in permeability and bracket what is printed; the rest is the
// calculators' coarser cells and their own wind. Within a tenth.
TEST(PublishedAmounts, OfASmallDoseOfTestosterone) { expect_agreement(testosterone, {0.9, 1.1}); }

// The newer fit gives 13 % more peak flux than the calculator prints for it.
TEST(PublishedAmounts, OfNeatButoxyethanol) { expect_agreement(butoxyethanol, {0.9, 1.15}); }

// Both calculators print the whole dose. From 0.472 cm of vehicle that is more than their own
// permeabilities of 163 to 182e-4 cm/h can empty in 72 h: 1 - exp(-k t/V) = 0.92 to 0.94, without
// any lag. Less by the lag and by what the dermis still holds.
TEST(PublishedAmounts, OfFentanylStopShortOfTheWholeDose) {
  expect_agreement(fentanyl, {0.8, 0.95});
}

// The steady flux agrees with the printed permeabilities, 1.19 and 1.22e-4 cm/h. The printed
// amounts at 8 h do not follow from them: 43 um of stratum corneum with that permeability and the
// same partition coefficient as in the calculators' source (1.99) has a lag time above 9 h, and we
// find a fifth of what is printed.
TEST(PublishedAmounts, OfDpgmeAgreeOnceTheLagIsOver) {
  Case late = dpgme_aqueous;
  late.hours = 150;
  late.film = 1e6;
  late.dose = 9.3e4 * late.film / dpgme_aqueous.film;
  const double concentration = 9.3e4 / 0.2;  // ug/cm3
  EXPECT_NEAR(answer_of(late, TransBilayerFit::dancik_2013).peak / (1.19e-4 * concentration), 1.0,
              0.1);
  EXPECT_NEAR(answer_of(late, TransBilayerFit::cdc_2020).peak / (1.22e-4 * concentration), 1.0,
              0.2);
  for (const Case& c : {dpgme_aqueous, dpgme_neat}) {
    const Answer newer = answer_of(c, TransBilayerFit::cdc_2020);
    EXPECT_LT(answer_of(c, TransBilayerFit::dancik_2013).absorbed, newer.absorbed) << c.name;
    EXPECT_LT(newer.absorbed, 0.6 * c.cdc) << c.name;
    EXPECT_GT(newer.absorbed, 0.1 * c.cdc) << c.name;
  }
}

}  // namespace
}  // namespace acicula::absorption
