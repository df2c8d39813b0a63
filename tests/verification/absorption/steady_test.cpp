#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/dual_path.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/lateral_exchange.hpp"
#include "acicula/absorption/polar_route.hpp"
#include "acicula/absorption/steady_permeability.hpp"
#include "acicula/absorption/viable_tissue.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::absorption {
namespace {

using example::centimetre_per_hour;
using example::gram_per_mole;

constexpr double cubic_centimetre_per_mole = 1e-6;

/// As the published calculators have it: no polar route, no capillary pores, no lymph, one
/// diffusivity for all viable tissue.
Parameters as_published() {
  Parameters p = example::parameters();
  p.polar_route = 0.0;
  p.capillary_pore_route = 0.0;
  p.lymph_clearance = 0.0;
  p.viable_epidermis_factor = 1.0;
  return p;
}

struct Case {
  const char* name;
  double molar_mass, volume, log10_kow;
  Hydration hydration;
  double corneum, dermis;        // um, mm
  double mobi, cdc;              // 1e-4 cm/h, an independent implementation of the same equations
  double guide_low, guide_high;  // 1e-4 cm/h, printed for the two calculators
};

// Inputs and guide values: osp-skin-permeation, guide (volumes by Schroeder increments of the
// printed atoms). mobi / cdc: an independent script with either trans-bilayer fit.
constexpr Case cases[] = {
    {"dipropylene glycol methyl ether", 148.20, 182, -0.22, Hydration::full, 43.365, 1.0, 1.03,
     1.27, 1.19, 1.22},
    {"testosterone", 288.43, 329, 3.32, Hydration::partial, 13.365, 0.5, 24.2, 32.0, 26.5, 27.1},
    {"fentanyl", 336.47, 399, 4.05, Hydration::full, 43.365, 1.0, 137, 179, 163, 182},
    {"2-butoxyethanol", 118.18, 154, 0.83, Hydration::full, 43.365, 0.5, 15.0, 17.8, 16.9, 16.9},
};

double permeability_of(const Case& c, const Parameters& p) {
  Molecule molecule = example::molecule(c.molar_mass, c.log10_kow, 1.0);
  molecule.molar_volume = c.volume * cubic_centimetre_per_mole;
  const Permeant permeant = make_permeant(molecule, 7.4, c.hydration, p);
  const Thicknesses thicknesses{.stratum_corneum = c.corneum * unit::micrometre,
                                .viable_epidermis = 100 * unit::micrometre,
                                .dermis = c.dermis * unit::millimetre};
  return intact_permeability(thicknesses, permeant) / centimetre_per_hour * 1e4;
}

TEST(PublishedCases, AgreeWithAnIndependentImplementation) {
  Parameters p = as_published();
  for (const Case& c : cases) EXPECT_NEAR(permeability_of(c, p) / c.mobi, 1.0, 0.01) << c.name;
  p.transbilayer_intercept = -0.725;
  p.transbilayer_slope = 0.792;
  for (const Case& c : cases) EXPECT_NEAR(permeability_of(c, p) / c.cdc, 1.0, 0.01) << c.name;
}

TEST(PublishedCases, BracketTheValuesOfTheGuideWithinATwentieth) {
  Parameters p = as_published();
  for (const Case& c : cases) {
    p.transbilayer_intercept = -0.570;
    p.transbilayer_slope = 0.840;
    EXPECT_LT(permeability_of(c, p), 1.05 * c.guide_high) << c.name;
    EXPECT_GT(permeability_of(c, p), 0.8 * c.guide_low) << c.name;
    p.transbilayer_intercept = -0.725;
    p.transbilayer_slope = 0.792;
    EXPECT_GT(permeability_of(c, p), 0.95 * c.guide_low) << c.name;
    EXPECT_LT(permeability_of(c, p), 1.25 * c.guide_high) << c.name;
  }
}

struct Active {
  const char* name;
  double molar_mass;
  double log10_kow;
  double lipid, polar;  // cm/h
};

// Independent hand table (two figures): lipid route hydrated, 43.365 um; polar route at B = 1.5e-3
// per cm.
const Active actives[] = {
    {"ascorbic acid", 176.12, -1.85, 2.8e-6, 5.0e-5},
    {"niacinamide", 122.12, -0.37, 1.5e-4, 6.2e-5},
    {"tranexamic acid", 157.21, -1.6, 6.5e-6, 5.3e-5},
    {"caffeine", 194.19, -0.07, 5.4e-5, 4.7e-5},
    {"minoxidil", 209.25, 1.24, 4.7e-4, 4.5e-5},
    {"lidocaine", 234.34, 2.44, 2.9e-3, 4e-5},
    {"GHK", 340.38, -4, 4e-9, 3.3e-5},
};

TEST(ActivesTable, LipidAndPolarPermeabilities) {
  const Parameters p = example::parameters();
  for (const Active& a : actives) {
    const Molecule molecule = example::molecule(a.molar_mass, a.log10_kow, 1.0);
    const double volume = molar_volume(molecule, p);
    const double in_water = aqueous_diffusivity(volume, p);
    const LipidRoute lipid =
        wang_nitsche_kasting(molecule.molar_mass, volume, a.log10_kow, Hydration::full, p);
    EXPECT_NEAR(lipid.diffusivity * lipid.partition / 43.365e-6 / centimetre_per_hour / a.lipid,
                1.0, 0.13)
        << a.name;
    EXPECT_NEAR(polar_route(molecule.molar_mass, in_water, p) / centimetre_per_hour / a.polar, 1.0,
                0.05)
        << a.name;
  }
}

/// A film that never runs out.
Film endless() {
  return {.begin = 0.0,
          .end = std::numeric_limits<double>::infinity(),
          .volume = 1e3,
          .residue = 0.0,
          .solubility = 1e6};
}

TEST(IntactSkin, ReachesThePermeabilityOfItsLayersInSeries) {
  const Parameters p = example::parameters();
  const Permeant permeant = make_permeant(example::niacinamide(), 5.0, Hydration::partial, p);
  const Thicknesses thicknesses{16.8e-6, 80e-6, 1.5e-3};
  const Layers layers = make_layers(thicknesses, permeant, {}, {});
  DualPath system(layers, permeant, endless(), std::nullopt);
  const double times[] = {0.0, 60 * unit::day, 61 * unit::day};
  const auto rows = follow(system, {.dose = 1e3}, times);
  const double flux = (rows[2].cleared - rows[1].cleared) / unit::day;
  // The finite volumes of the dermis are second-order accurate in the layer that is cleared.
  EXPECT_NEAR(flux / intact_permeability(thicknesses, permeant), 1.0, 2e-4);
}

/// A channel whose tissue is swept clean is a fin that leaks sideways: its conductance is
/// sqrt(g A D) (t + f)/(1 + t f), t = tanh(m L), m = sqrt(g/(A D)), f = floor/sqrt(g A D),
/// below a stretch of stratum corneum h without leak, in series.
TEST(Channels, AreLeakyFinsWhenTheTissueIsASink) {
  Parameters p = example::parameters();
  p.pore_efficiency = 1.0;
  p.closure_half_life = 1e15;
  p.viable_epidermis_factor = 1.0;
  p.polar_route = 0.0;
  Permeant permeant = make_permeant(example::growth_factor(), 7.4, Hydration::partial, p);
  permeant.clearance = 0.0;
  const Thicknesses thicknesses{16e-6, 200e-6, 1.0e-3};
  const puncture::Channels channels = example::roller();
  Layers layers =
      make_layers(thicknesses, permeant, channels, {.viable_epidermis = 200, .dermis = 20});
  for (Cell& cell : layers.cells) cell.clearance = 1e9;
  const ChannelClosure closure(example::cheek(), example::adult(), example::needle_length, {}, p);
  DualPath system(layers, permeant, endless(), closure);
  const double times[] = {0.0, 1e5, 2e5};
  const auto rows = follow(system, {.dose = 1e3, .shut = 1e9}, times);
  const double found = (rows[2].cleared - rows[1].cleared) / 1e5;

  const double n = channels.density;
  const double share = 1.0 - std::exp(-n * std::numbers::pi * 35e-6 * 35e-6);
  const double tissue = permeant.epidermis_diffusivity * permeant.tissue_partition;
  const double length =
      exchange_length(share, (152e-6 - 16e-6) / 35e-6, permeant.channel_diffusivity / tissue);
  const double leak = n * tissue * wall_shape_factor(share, length);
  const double along = share * permeant.channel_diffusivity;
  const double root = std::sqrt(leak * along);
  const double t = std::tanh(std::sqrt(leak / along) * (152e-6 - 16e-6));
  const double f = n * tissue * 4.0 * 35e-6 / root;
  const double fin = root * (t + f) / (1.0 + t * f);
  const double mouth = along / 16e-6;
  EXPECT_NEAR(found / (fin * mouth / (fin + mouth)), 1.0, 2e-3);
}

/// The closed form of the steady flux against the columns that it sums up.
TEST(Channels, PassWhatTheirFinsAndTheTissueBelowSay) {
  Parameters p = example::parameters();
  p.pore_efficiency = 1.0;
  p.closure_half_life = 1e15;
  const Permeant permeant = make_permeant(example::niacinamide(), 7.4, Hydration::partial, p);
  const Thicknesses thicknesses{16.8e-6, 80e-6, 1.5e-3};
  const puncture::Channels channels = example::roller();
  const ChannelClosure closure(example::cheek(), example::adult(), example::needle_length, {}, p);
  DualPath system(make_layers(thicknesses, permeant, channels, {}), permeant, endless(), closure);
  const double times[] = {0.0, 10 * unit::day, 11 * unit::day};
  const auto rows = follow(system, {.dose = 1e3, .shut = 1e12}, times);
  const double found = (rows[2].cleared - rows[1].cleared) / unit::day;
  const double closed = needled_permeability(
      thicknesses, permeant, channel_permeability(channels, thicknesses, permeant, 1.0));
  // The closed form lets everything in at the top of the viable epidermis: up to a tenth less.
  EXPECT_LT(closed / found, 1.0);
  EXPECT_GT(closed / found, 0.9);
}

}  // namespace
}  // namespace acicula::absorption
