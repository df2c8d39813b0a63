#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/excised_skin.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/absorption/viable_tissue.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include "validation/absorption/table.hpp"
#include <cmath>
#include <limits>
#include <vector>

namespace acicula::absorption {
namespace {

/// Mean cumulative permeation [ug] through human skin at 1, 3, 6, 9 h.
std::vector<double> measured() {
  std::map<double, std::vector<double>> by_time;
  for (const auto& row : read_table("ghk_li2015_timecourse.csv")) {
    if (row.at("skin_species") != "human") continue;
    by_time[std::stod(row.at("time_h"))].push_back(std::stod(row.at("permeated_amount_ug")));
  }
  std::vector<double> means;
  for (const auto& [time, values] : by_time) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    means.push_back(sum / static_cast<double>(values.size()));
  }
  return means;
}

constexpr double for_ever = 1e9;
constexpr double viable_epidermis = 80e-6;

/// Permeation of GHK [ug/cm2] through needled, dermatomed human skin in a diffusion cell: 276
/// channels per cm2 of 35 um and 152 um; donor 1 mL on 1 cm2 (assumed), skin of 400 um, receptor
/// below, pores that recoil and then lose half of their area in every `half_life` [s].
std::vector<double> predicted(const Parameters& standard, double half_life) {
  Parameters p = standard;
  p.closure_half_life = half_life;
  Permeant permeant =
      make_permeant(example::molecule(340.38, -4.0, 500.0), 7.4, Hydration::full, p);
  permeant.clearance = 0.0;
  puncture::Channels channels = example::roller();
  channels.density = 276 * unit::per_square_centimetre;
  Layers layers = make_layers({17e-6, viable_epidermis, 300e-6}, permeant, channels, {});
  layers.bottom = Bottom::sink;
  const ChannelClosure closure(example::cheek(), example::adult(), 700e-6, {}, p);
  const double volume = 1.0 * unit::centimetre;
  const double concentration = 7.888;  // kg m-3: 7888 ug in 1 mL
  const Film donor{.begin = 0.0,
                   .end = std::numeric_limits<double>::infinity(),
                   .volume = volume,
                   .residue = volume,
                   .solubility = 500.0};
  DualPath system(layers, permeant, donor, closure);
  const double times[] = {0.0, 1 * unit::hour, 3 * unit::hour, 6 * unit::hour, 9 * unit::hour};
  const auto rows = follow(system,
                           {.dose = concentration * volume,
                            .shut = std::numeric_limits<double>::infinity(),
                            .concentration = concentration},
                           times);
  std::vector<double> amounts;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    amounts.push_back((rows[i].cleared) * 1e5);  // kg m-2 to ug cm-2
  }
  return amounts;
}

// li-2015. The order of magnitude is all that can be asked: donor volume and cell area were not
// read, and the pore efficiency was read from these data with another geometry of the tissue.
TEST(GhkThroughNeedledHumanSkin, HasTheRightOrderOfMagnitude) {
  const auto found = predicted(example::parameters(), for_ever);
  const auto wanted = measured();
  ASSERT_EQ(wanted.size(), 4U);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    RecordProperty("predicted_" + std::to_string(i), std::to_string(found[i]));
    RecordProperty("measured_" + std::to_string(i), std::to_string(wanted[i]));
    EXPECT_LT(std::abs(std::log10(found[i] / wanted[i])), 1.0) << i;
  }
}

/// Parameters with a viable epidermis that lets GHK through as excised epidermis without stratum
/// corneum does (chantasart-2010), instead of the factor of a treatment.
Parameters with_measured_epidermis() {
  Parameters p = example::parameters();
  const Molecule ghk = example::molecule(340.38, -4.0, 500.0);
  const ViableTissue tissue = viable_tissue(ghk, p);
  const auto law = excised_permeability(ghk.molar_mass, molar_volume(ghk, p), ghk.log10_kow,
                                        {p.epidermal_membrane_thickness, p.skin_temperature},
                                        TransBilayerFit::dancik_2013, p);
  p.viable_epidermis_factor =
      law.tissue.value() * viable_epidermis / (tissue.diffusivity * tissue.partition);
  return p;
}

// What is behind the miss: with epidermis as tight as the stripped membranes, a number from
// elsewhere, the amount at 9 h is too high by 2.4 and no longer by 4.
TEST(GhkThroughNeedledHumanSkin, IsHalvedByEpidermisAsTightAsStrippedMembranes) {
  const Parameters p = with_measured_epidermis();
  RecordProperty("viable_epidermis_factor", std::to_string(p.viable_epidermis_factor));
  EXPECT_NEAR(p.viable_epidermis_factor, 0.08, 0.01);
  const auto found = predicted(p, for_ever);
  const auto wanted = measured();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    RecordProperty("predicted_" + std::to_string(i), std::to_string(found[i]));
    EXPECT_GT(found[i] / wanted[i], 0.8) << i;
    EXPECT_LT(found[i] / wanted[i], 2.7) << i;
  }
}

// The rest is the levelling off: pores that halve in an hour and a half draw the measured course.
// That time is fitted here to these four numbers and used nowhere.
TEST(GhkThroughNeedledHumanSkin, LevelsOffAsIfPoresHalvedInNinetyMinutes) {
  const auto found = predicted(with_measured_epidermis(), 1.5 * unit::hour);
  const auto wanted = measured();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    RecordProperty("predicted_" + std::to_string(i), std::to_string(found[i]));
    EXPECT_NEAR(found[i] / wanted[i], 1.0, 0.15) << i;
  }
}

// kalluri-2011, hairless rat: water loss normal at 4 to 5 h after 770 um needles whose pores stay
// open to calcein until 12 to 18 h.
TEST(RatAfterTheRoller, LosesWaterNormallyLongBeforeThePoresClose) {
  Parameters p = example::parameters();
  p.closure_half_life = 18.0 * unit::hour / (std::log(1.0 / 0.15) / std::log(2.0));
  const Delivered d = absorb(example::cheek(), example::adult(), example::needle_length,
                             example::roller(), {}, 2 * unit::day, p);
  EXPECT_NEAR(d.closure_time / unit::hour, 18.0, 0.1);
  RecordProperty("water_loss_recovery_h", std::to_string(d.barrier_recovery_time / unit::hour));
  EXPECT_GT(d.barrier_recovery_time, 4.0 * unit::hour);
  EXPECT_LT(d.barrier_recovery_time, 5.0 * unit::hour);
}

}  // namespace
}  // namespace acicula::absorption
