#include "acicula/absorption/permeant.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include "validation/absorption/table.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace acicula::absorption {
namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
}

/// Median of the records of one compound.
struct Compound {
  double molar_mass, log10_kow, log10_permeability;  // g/mol, 1, cm/h
};

std::vector<Compound> compounds() {
  struct Records {
    std::vector<double> mass, kow, permeability;
  };
  std::map<std::string, Records> by_name;
  for (const auto& row : read_table("human_skin_kp_cheruvu2022_train.csv")) {
    Records& records = by_name[row.at("compound_key")];
    records.mass.push_back(std::stod(row.at("molar_mass_g_per_mol")));
    records.kow.push_back(std::stod(row.at("log10_kow")));
    records.permeability.push_back(std::stod(row.at("log10_kp_cm_per_h")));
  }
  std::vector<Compound> all;
  for (const auto& [name, r] : by_name) {
    all.push_back({median(r.mass), median(r.kow), median(r.permeability)});
  }
  return all;
}

struct Score {
  double bias = 0.0, root_mean_square = 0.0, within_one = 0.0;
  int count = 0;
};

/// Hydrated stratum corneum of 43.365 um (the thickness of the published fit), volumes 0.9 M, and
/// below it `viable` [m] of viable tissue, as in a piece of skin cut by a dermatome.
Score score(double polar, double viable, double kow_low = -10.0, double kow_high = 10.0) {
  Parameters p = example::parameters();
  p.polar_route = polar;
  Score s;
  for (const Compound& c : compounds()) {
    if (c.log10_kow < kow_low || c.log10_kow >= kow_high) continue;
    const Permeant permeant =
        make_permeant(example::molecule(c.molar_mass, c.log10_kow, 1.0), 7.4, Hydration::full, p);
    const double corneum = permeant.corneum_diffusivity * permeant.corneum_partition / 43.365e-6 +
                           permeant.polar_permeability;
    const double tissue = permeant.dermis_diffusivity * permeant.tissue_partition;
    const double total = 1.0 / (1.0 / corneum + viable / tissue);
    const double error = std::log10(total / example::centimetre_per_hour) - c.log10_permeability;
    s.bias += error;
    s.root_mean_square += error * error;
    s.within_one += std::abs(error) <= 1.0 ? 1.0 : 0.0;
    ++s.count;
  }
  s.bias /= s.count;
  s.root_mean_square = std::sqrt(s.root_mean_square / s.count);
  s.within_one /= s.count;
  return s;
}

constexpr double polar = 1.5e-3 * 100.0;  // 1.5e-3 per cm
constexpr double dermatomed = 500e-6;     // 100 um of viable epidermis and 400 um of dermis

// Expected scores: an independent script over the same file.
TEST(HumanSkinPermeability, IsPredictedWithinADecadeForFourCompoundsInFive) {
  EXPECT_EQ(example::parameters().polar_route, polar);
  const Score epidermis = score(polar, 0.0);
  EXPECT_EQ(epidermis.count, 103);
  EXPECT_NEAR(epidermis.bias, -0.101, 0.005);
  EXPECT_NEAR(epidermis.root_mean_square, 0.813, 0.005);
  EXPECT_NEAR(epidermis.within_one, 0.806, 0.011);
  const Score skin = score(polar, dermatomed);
  EXPECT_NEAR(skin.bias, -0.157, 0.005);
  EXPECT_NEAR(skin.root_mean_square, 0.787, 0.005);
}

TEST(HumanSkinPermeability, NeedsThePolarRouteForHydrophiles) {
  const Score all = score(0.0, 0.0);
  EXPECT_NEAR(all.bias, -0.264, 0.005);
  EXPECT_NEAR(all.root_mean_square, 1.048, 0.005);
  const Score lipid_alone = score(0.0, 0.0, -10.0, -1.0);
  EXPECT_EQ(lipid_alone.count, 8);
  EXPECT_NEAR(lipid_alone.bias, -1.936, 0.005);
  EXPECT_NEAR(lipid_alone.root_mean_square, 2.394, 0.005);
  EXPECT_NEAR(score(polar, 0.0, -10.0, -1.0).root_mean_square, 0.72, 0.02);
}

// A miss that is kept in view: from log10 Kow 3 on the model is 0.3 to 0.45 decades too high.
TEST(HumanSkinPermeability, OfLipophilesIsTooHigh) {
  EXPECT_NEAR(score(polar, 0.0, 3.0).bias, 0.44, 0.01);
  EXPECT_NEAR(score(polar, dermatomed, 3.0).bias, 0.30, 0.02);
}

}  // namespace
}  // namespace acicula::absorption
