#include "acicula/absorption/absorb_in_cell.hpp"

#include "acicula/absorption/absorption.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <vector>

namespace acicula::absorption {
namespace {

const std::vector<double> times{0.0, 0.5 * unit::hour, 8 * unit::hour, unit::day};

double absorbed_by_columns(const Delivered& delivered, double time) {
  for (std::size_t i = 0; i < delivered.time.size(); ++i) {
    if (delivered.time[i] == time) {
      return delivered.viable_epidermis[i] + delivered.dermis[i] + delivered.cleared[i] +
             delivered.degraded[i];
    }
  }
  return 0.0;
}

/// Two models with one parameter set, over a whole day of a serum that dries on closing channels.
void compare(const Molecule& active, const puncture::Channels& channels, double tolerance) {
  const Parameters p = example::parameters();
  const Serum serum = example::serum(active);
  const Delivered columns = absorb(example::cheek(), example::adult(), example::needle_length,
                                   channels, serum, unit::day, p);
  const UnitCellResult cell = absorb_in_cell(example::cheek(), example::adult(),
                                             example::needle_length, channels, serum, times, {}, p);
  for (std::size_t i = 1; i < times.size(); ++i) {
    EXPECT_NEAR(absorbed_by_columns(columns, times[i]) / cell.rows[i].absorbed(), 1.0, tolerance)
        << times[i];
    EXPECT_NEAR(cell.rows[i].total() / columns.applied, 1.0, 1e-10);
  }
}

TEST(AbsorbInCell, AgreesWithTheColumnsOnASmallMolecule) {
  compare(example::niacinamide(), example::roller(), 0.05);
}

TEST(AbsorbInCell, AgreesWithTheColumnsOnAGrowthFactor) {
  compare(example::growth_factor(), example::roller(), 0.1);
}

TEST(AbsorbInCell, AgreesWithTheColumnsOnIntactSkin) { compare(example::niacinamide(), {}, 0.05); }

TEST(AbsorbInCell, KeepsTheFieldWhenAsked) {
  const double pictures[] = {5 * unit::minute};
  const UnitCellResult cell = absorb_in_cell(
      example::cheek(), example::adult(), example::needle_length, example::roller(),
      example::serum(example::niacinamide()), times, pictures, example::parameters());
  ASSERT_EQ(cell.pictures.size(), 1U);
  EXPECT_EQ(cell.pictures[0].concentration.size(), cell.radius.size() * cell.depth.size());
  // Beside the end of the channel there is more than at the side of the cell.
  std::size_t row = 0;
  while (cell.depth.faces[row + 1] < 150e-6) ++row;
  const auto* at = cell.pictures[0].concentration.data() + row * cell.radius.size();
  EXPECT_GT(at[0], 1.5 * at[cell.radius.size() - 1]);
}

TEST(AbsorbInCell, IsNothingWithoutASerum) {
  Serum serum = example::serum(example::niacinamide());
  serum.application = Application::none;
  const UnitCellResult cell =
      absorb_in_cell(example::cheek(), example::adult(), example::needle_length, example::roller(),
                     serum, times, {}, example::parameters());
  ASSERT_EQ(cell.rows.size(), times.size());
  EXPECT_EQ(cell.rows.back().total(), 0.0);
}

}  // namespace
}  // namespace acicula::absorption
