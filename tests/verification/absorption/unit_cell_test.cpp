#include "acicula/absorption/unit_cell.hpp"

#include "acicula/core/error.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace acicula::absorption {
namespace {

constexpr double metre_to_um = 1e6;

/// A donor kept at 1 kg m-3 for ever by solid that never runs out.
Film donor() {
  return {.begin = 0.0,
          .end = std::numeric_limits<double>::infinity(),
          .volume = 1.0,
          .residue = 1.0,
          .solubility = 1.0};
}

/// Stratum corneum 15 um (1e-14 m2/s), skin to a sink at 1.5 mm (5e-11 m2/s), a channel of 35 um
/// radius and 500 um depth (5e-10 m2/s) in a disc of the area of a square of 500 um.
UnitCell reference_cell(double channel_radius) {
  return {.thicknesses = {15e-6, 100e-6, 1385e-6},
          .radius = 282.095e-6,
          .channel_radius = channel_radius,
          .channel_depth = 500e-6,
          .bottom = Bottom::sink};
}

Permeant reference_permeant() {
  return {.corneum_diffusivity = 1e-14,
          .channel_diffusivity = 5e-10,
          .epidermis_diffusivity = 5e-11,
          .dermis_diffusivity = 5e-11};
}

std::vector<Balance> reference(double channel_radius, const UnitCellAccuracy& accuracy = {}) {
  const double times[] = {0.0, unit::day - unit::minute, unit::day};
  return follow_unit_cell(reference_cell(channel_radius), reference_permeant(), donor(),
                          std::nullopt, {.dose = 2.0}, times, {}, accuracy)
      .rows;
}

// Bracketed by finite elements from above and finite volumes from below, two independent codes.
TEST(ReferenceCell, PassesWhatTwoIndependentCodesFound) {
  const Balance end = reference(35e-6).back();
  EXPECT_NEAR(end.cleared * metre_to_um / 1905.46, 1.0, 1e-3);
  const double kept = end.stratum_corneum + end.viable_epidermis + end.dermis + end.channel;
  EXPECT_NEAR(kept * metre_to_um / 562.50, 1.0, 1e-3);
}

TEST(ReferenceCell, HasTheFluxAtTheEndOfTheDay) {
  // Rows are linear between steps: a flux at one moment needs short ones.
  const auto rows = reference(35e-6, {.tolerance = 1e-5});
  const double flux = (rows[2].cleared - rows[1].cleared) / unit::minute * unit::hour;
  EXPECT_NEAR(flux * metre_to_um / 91.187, 1.0, 1.5e-3);
}

TEST(ReferenceCell, WithoutAChannelPassesLittle) {
  const auto rows = reference(0.0, {.tolerance = 1e-5});
  EXPECT_NEAR(rows.back().cleared * metre_to_um / 39.84, 1.0, 1e-3);
  const double flux = (rows[2].cleared - rows[1].cleared) / unit::minute * unit::hour;
  EXPECT_NEAR(flux * metre_to_um / 2.325, 1.0, 2e-3);
}

TEST(ReferenceCell, ConvergesWithSecondOrder) {
  const auto through = [](std::size_t refinement) {
    return reference(35e-6, {.refinement = refinement, .growth = 0.4, .along = 0.6}).back().cleared;
  };
  const std::array found{through(1), through(2), through(4)};
  EXPECT_NEAR(std::log2((found[1] - found[0]) / (found[2] - found[1])), 2.0, 0.2);
  // Richardson's extrapolation of the two finest.
  EXPECT_NEAR((4.0 * found[2] - found[1]) / 3.0 * metre_to_um / 1905.46, 1.0, 2e-4);
}

/// Amount through a slab of zero start, constant source and sink, over h C (Crank, The Mathematics
/// of Diffusion, eq. 4.24a).
double crank(double tau) {
  double sum = 0.0;
  for (int n = 1; n < 60; ++n) {
    const double sign = n % 2 == 0 ? 1.0 : -1.0;
    sum += sign / (n * n) * std::exp(-n * n * std::numbers::pi * std::numbers::pi * tau);
  }
  return tau - 1.0 / 6.0 - 2.0 / (std::numbers::pi * std::numbers::pi) * sum;
}

TEST(IntactCell, IsTheSlabOfCrank) {
  UnitCell cell{.thicknesses = {10e-6, 10e-6, 10e-6}, .radius = 1e-4, .bottom = Bottom::sink};
  Permeant permeant;
  permeant.corneum_diffusivity = permeant.epidermis_diffusivity = permeant.dermis_diffusivity =
      1e-14;
  const double unit_time = 30e-6 * 30e-6 / 1e-14;
  const double times[] = {0.0, 0.2 * unit_time, 1.0 * unit_time, 3.0 * unit_time};
  const auto rows = follow_unit_cell(cell, permeant, donor(), std::nullopt, {.dose = 2.0}, times,
                                     {}, {.refinement = 4, .tolerance = 1e-6})
                        .rows;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double exact = crank(times[i] / unit_time);
    EXPECT_NEAR(rows[i].cleared / 30e-6, exact, 2e-4 + 1e-3 * exact) << i;
  }
}

/// A channel that ends where viable tissue begins, under stratum corneum that lets nothing through,
/// is an isothermal disc on the end of a cylinder: resistance psi/(4 a D) + L/(pi R^2 D),
/// psi = 1 - 1.4098 e + 0.3441 e^3, e = a/R (textbook: constriction resistance).
TEST(ShallowChannel, IsADisc) {
  const double a = 20e-6;
  const double r = 200e-6;
  UnitCell cell{.thicknesses = {10e-6, 100e-6, 900e-6},
                .radius = r,
                .channel_radius = a,
                .channel_depth = 10e-6,
                .bottom = Bottom::sink};
  Permeant permeant;
  permeant.channel_diffusivity = 1e-5;
  permeant.epidermis_diffusivity = permeant.dermis_diffusivity = 5e-11;
  const double times[] = {0.0, 20 * unit::day, 21 * unit::day};
  const auto rows = follow_unit_cell(cell, permeant, donor(), std::nullopt, {.dose = 2.0}, times,
                                     {}, {.refinement = 2, .rim = 0.01})
                        .rows;
  const double disc = std::numbers::pi * r * r;
  const double conductance = (rows[2].cleared - rows[1].cleared) / unit::day * disc;
  const double constriction = 1.0 - 1.4098 * 0.1 + 0.3441 * 1e-3;
  const double resistance = constriction / (4.0 * a * 5e-11) + 1e-3 / (disc * 5e-11);
  EXPECT_NEAR(conductance * resistance, 1.0, 5e-3);
}

/// Needled skin, a film that dries, saturates and is renewed, channels that close.
struct Needled {
  UnitCellResult result;
  double dose = 0.0;
};

Needled needled(const UnitCellAccuracy& accuracy, double cone_length = 0.0) {
  const Parameters p = example::parameters();
  const Permeant permeant = make_permeant(example::niacinamide(), 5.0, Hydration::partial, p);
  const puncture::Channels channels = example::roller();
  const ChannelClosure closure(example::cheek(), example::adult(), example::needle_length, {}, p);
  const Film film{.begin = 0.0,
                  .end = 2.0 * unit::hour,
                  .volume = 40e-6,
                  .residue = 4e-6,
                  .drying = 40e-6 / unit::hour,
                  .solubility = 500.0,
                  .relief = 10e-6};
  Exposure exposure{.dose = 2e-3,
                    .shut = closure.time_of_area(1e-3),
                    .prefilled = true,
                    .concentration = 50.0,
                    .doses = 2,
                    .interval = 3.0 * unit::hour};
  UnitCell cell = unit_cell_of({16.8e-6, 80e-6, 1.5e-3}, channels);
  cell.cone_length = cone_length;
  std::vector<double> times;
  for (int i = 0; i <= 60; ++i) times.push_back(i * 0.1 * unit::hour);
  const double pictures[] = {0.0, 0.5 * unit::hour, 4.0 * unit::hour};
  return {follow_unit_cell(cell, permeant, film, closure, exposure, times, pictures, accuracy,
                           {.flush_time = unit::hour}),
          2e-3};
}

TEST(ClosingChannel, ConservesMassAndStaysPositive) {
  for (const double cone : {0.0, 152e-6}) {
    const Needled run = needled({}, cone);
    for (std::size_t i = 0; i < run.result.rows.size(); ++i) {
      const Balance& row = run.result.rows[i];
      // The second dose goes on at 3 h; the row of that moment may stand on either side.
      const double applied = i > 30 ? 2.0 * run.dose : run.dose;
      if (i != 30) {
        EXPECT_NEAR(row.total() / applied, 1.0, 1e-11) << i;
      }
      for (const double amount : {row.film, row.stratum_corneum, row.viable_epidermis, row.dermis,
                                  row.channel, row.cleared, row.lost}) {
        EXPECT_GE(amount, -1e-8 * applied) << i;
      }
    }
    ASSERT_EQ(run.result.pictures.size(), 3U);
    for (const UnitCellPicture& picture : run.result.pictures) {
      ASSERT_EQ(picture.concentration.size(), run.result.radius.size() * run.result.depth.size());
    }
  }
}

TEST(ClosingChannel, HoldsInItsPictureWhatItsRowsSay) {
  const Needled run = needled({});
  const UnitCellPicture& picture = run.result.pictures[1];
  const auto& radius = run.result.radius;
  const auto& depth = run.result.depth;
  double held = 0.0;
  for (std::size_t z = 0; z < depth.size(); ++z) {
    for (std::size_t r = 0; r < radius.size(); ++r) {
      const double inner = radius.faces[r];
      const double outer = radius.faces[r + 1];
      held += picture.concentration[z * radius.size() + r] * depth.width(z) *
              (outer * outer - inner * inner);
    }
  }
  held /= radius.faces.back() * radius.faces.back();
  const Balance& row = run.result.rows[5];
  EXPECT_NEAR(held / (row.stratum_corneum + row.viable_epidermis + row.dermis + row.channel), 1.0,
              1e-9);
}

TEST(ClosingChannel, ConvergesInTimeWithSecondOrder) {
  const auto run = [](double tolerance) {
    const UnitCellAccuracy accuracy{.growth = 0.4,
                                    .rim = 0.3,
                                    .along = 1.0,
                                    .corneum_cells = 4,
                                    .tolerance = tolerance,
                                    .first_step = 10.0 * std::sqrt(tolerance)};
    return needled(accuracy).result;
  };
  const auto absorbed = [](const UnitCellResult& result) { return result.rows[25].absorbed(); };
  const double exact = absorbed(run(1e-9));
  const std::array runs{run(1e-4), run(1e-6)};
  const double errors = std::abs(absorbed(runs[0]) - exact) / std::abs(absorbed(runs[1]) - exact);
  const double steps = static_cast<double>(runs[1].steps) / static_cast<double>(runs[0].steps);
  EXPECT_GT(std::log(errors) / std::log(steps), 1.8);
}

TEST(ClosingChannel, HardlyChangesWithFinerMeshAndSteps) {
  const double standard = needled({}).result.rows.back().absorbed();
  const double fine = needled({.refinement = 2, .tolerance = 3e-4, .first_step = 1.0})
                          .result.rows.back()
                          .absorbed();
  EXPECT_NEAR(standard / fine, 1.0, 5e-3);
}

TEST(UnitCell, RefusesChannelsThatDoNotFit) {
  const double times[] = {0.0, 1.0};
  const auto follow_with = [&](const UnitCell& cell) {
    (void)follow_unit_cell(cell, reference_permeant(), donor(), std::nullopt, {.dose = 2.0}, times);
  };
  EXPECT_THROW(follow_with(reference_cell(300e-6)), ModelError);
  UnitCell deep = reference_cell(35e-6);
  deep.channel_depth = 1.5e-3;
  EXPECT_THROW(follow_with(deep), ModelError);
  UnitCell bare = reference_cell(35e-6);
  bare.thicknesses.dermis = 0.0;
  EXPECT_THROW(follow_with(bare), ModelError);
}

}  // namespace
}  // namespace acicula::absorption
