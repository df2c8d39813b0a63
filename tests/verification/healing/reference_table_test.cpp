// The reference table was computed by an independent implementation: explicit Dormand-Prince 8(5,3)
// with rtol 1e-12, stopped at every row, cross-checked by Radau IIA within 1.3e-10 relative.

#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/numerics/raster_diffusion.hpp"

#include <gtest/gtest.h>

#include "support/source_folder.hpp"
#include "unit/healing/default_parameters.hpp"
#include <fstream>
#include <sstream>
#include <string>

namespace acicula::healing {
namespace {

struct Row {
  std::string phase;
  double time = 0.0;  ///< [s]
  Cell cell{};
  double epidermis = 0.0;
};

std::vector<Row> reference(const std::string& wanted) {
  std::ifstream file(std::string(ACICULA_SOURCE_DIR) +
                     "/tests/verification/healing/data/healing_reference.csv");
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string field;
    std::getline(fields, field, ',');
    if (field != wanted) continue;
    Row row;
    std::getline(fields, row.phase, ',');
    std::getline(fields, field, ',');
    row.time = std::stod(field) * unit::day;
    for (double& value : row.cell) {
      std::getline(fields, field, ',');
      value = std::stod(field);
    }
    std::getline(fields, field, ',');
    row.epidermis = std::stod(field);
    rows.push_back(row);
  }
  return rows;
}

const numerics::Grid one_cell = numerics::uniform_grid(0.0, 1e-3, 1);

constexpr double injured = 0.05;  // [1] at every session of the cases that are no full wound

Parameters parameters_of(const std::string& name) {
  Parameters parameters = test::default_parameters();
  if (name == "full_wound") parameters.fibroblast_immigration = 0.10 / unit::day;
  return parameters;
}

/// What the full wound starts from; the other cases start healthy.
Cell full_wound() {
  Cell cell{};
  cell[damage] = cell[tgf_beta1] = cell[tgf_beta3] = 1.0;
  cell[fibroblasts] = 0.02;
  return cell;
}

/// Follows the table and returns the largest |x - ref| / (absolute + relative |ref|).
double largest_deviation(const std::string& name, const Tolerance& tolerance, double absolute,
                         double relative) {
  const Parameters parameters = parameters_of(name);
  State state = healthy_state(one_cell, {}, parameters);
  if (name == "full_wound") state.cells[0] = full_wound();
  double largest = 0.0;
  for (const Row& row : reference(name)) {
    heal(state, row.time, one_cell, {}, parameters, tolerance);
    if (row.phase == "post" && name != "full_wound")
      wound(state, std::vector{injured}, 0.0, parameters);
    const auto compare = [&](double value, double expected, std::size_t species) {
      const double deviation =
          std::abs(value - expected) / (absolute + relative * std::abs(expected));
      EXPECT_LE(deviation, 1.0) << name << ", " << row.phase << " day " << row.time / unit::day
                                << ", state " << species << ": " << value << " for " << expected;
      largest = std::max(largest, deviation);
    };
    for (std::size_t k = 0; k < species_count; ++k) compare(state.cells[0][k], row.cell[k], k);
    compare(state.epidermis, row.epidermis, species_count);
  }
  return largest;
}

class ReferenceTable : public testing::TestWithParam<const char*> {};

TEST_P(ReferenceTable, HasEveryRow) {
  // 127 rows in three cases.
  const std::size_t rows = reference(GetParam()).size();
  EXPECT_EQ(reference("full_wound").size() + reference("single_f005").size() +
                reference("six_14d_f005").size(),
            127u);
  EXPECT_GT(rows, 30u);
}

TEST_P(ReferenceTable, IsMetAtATightTolerance) {
  const double largest = largest_deviation(GetParam(), {1e-10, 1e-13}, 1e-9, 1e-6);
  RecordProperty("largest_share_of_tolerance", std::to_string(largest));
  // The table has 8 digits: a deviation of exactly 0 would mean that nothing was compared.
  EXPECT_GT(largest, 0.0);
}

TEST_P(ReferenceTable, IsMetToAThousandthAtTheDefaultTolerance) {
  // Floor: a hundred times the default absolute tolerance, 1e-7, because errors of a hundred steps
  // add up in states that are carried along (mature collagen).
  const double largest = largest_deviation(GetParam(), {}, 1e-5, 1e-3);
  EXPECT_GT(largest, 0.0);
}

/// The engine of cells and patches, on a plane of one cell.
TEST_P(ReferenceTable, IsMetByTissueOfOneCell) {
  const std::string name = GetParam();
  const Parameters parameters = parameters_of(name);
  const numerics::OneRank alone;
  const numerics::RasterDiffusion block({1, 1, 1e-4}, one_cell, alone);
  const Constitution uniform{{1.0F}, {0.18F}, 1.0};
  Tissue tissue = healthy_tissue(block, uniform, parameters);
  if (name == "full_wound") {
    const Cell cell = full_wound();
    tissue.species.assign(cell.begin(), cell.end());
  }
  const auto rows = reference(name);
  ASSERT_GT(rows.size(), 30U);
  for (const Row& row : rows) {
    heal(tissue, row.time, block, uniform, parameters, {1e-4, 1e-6});
    if (row.phase == "post" && name != "full_wound") {
      wound(tissue, std::vector{static_cast<float>(injured)}, std::vector{0.0F}, parameters);
    }
    const auto compare = [&](double found, double expected, std::size_t state) {
      EXPECT_NEAR(found, expected, 1e-4 + 1e-3 * expected)
          << row.phase << " day " << row.time / unit::day << ", state " << state;
    };
    for (std::size_t k = 0; k < species_count; ++k) compare(tissue.species[k], row.cell[k], k);
    compare(tissue.epidermis[0], row.epidermis, species_count);
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, ReferenceTable,
                         testing::Values("full_wound", "single_f005", "six_14d_f005"),
                         [](const auto& tested) { return std::string(tested.param); });

}  // namespace
}  // namespace acicula::healing
