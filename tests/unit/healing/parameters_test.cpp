#include "acicula/healing/parameters.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <set>
#include <string>

namespace acicula::healing {
namespace {

const evidence::Catalogue& catalogue() {
  static const evidence::Catalogue read = evidence::Catalogue::read(
      {{"parameters/healing.toml", evidence::embedded_files().at("parameters/healing.toml")}});
  return read;
}

TEST(Parameters, AreExactlyThoseOfTheCatalogue) {
  std::set<std::string> declared;
  for (const auto& [key, unit] : declarations()) {
    declared.emplace(key);
    EXPECT_TRUE(evidence::same_dimension(unit, catalogue().parameter(key).unit)) << key;
  }
  std::set<std::string> given;
  for (const auto& [key, parameter] : catalogue().parameters()) given.insert(key);
  EXPECT_EQ(declared, given);
}

TEST(Parameters, AreInSi) {
  const Parameters parameters = test::default_parameters();
  EXPECT_DOUBLE_EQ(parameters.damage_clearance, 0.638 / 86400.0);
  EXPECT_DOUBLE_EQ(parameters.mature_collagen_half_life, 15.0 * 365.25 * 86400.0);
  EXPECT_NEAR(parameters.tgf_beta_diffusivity, 0.288e-6 / 86400.0, 1e-25);
  EXPECT_NEAR(parameters.reepithelialisation_speed, 0.12e-3 / 86400.0, 1e-22);
  EXPECT_DOUBLE_EQ(parameters.reepithelialisation_lag, 5.0 * 3600.0);
}

TEST(Parameters, AreAllWithinTheirRangeAndExplained) {
  for (const auto& [key, parameter] : catalogue().parameters()) {
    EXPECT_LE(parameter.minimum, parameter.value) << key;
    EXPECT_GE(parameter.maximum, parameter.value) << key;
    EXPECT_FALSE(parameter.note.empty()) << key;
    EXPECT_FALSE(parameter.source.empty()) << key;
  }
}

}  // namespace
}  // namespace acicula::healing
