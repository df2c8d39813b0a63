#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/check.hpp"
#include "acicula/evidence/distribution.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/source_folder.hpp"
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace acicula::evidence {
namespace {

using testing::AnyOf;

const Catalogue& embedded_catalogue() {
  static const Catalogue catalogue = Catalogue::read(embedded_files());
  return catalogue;
}

TEST(EmbeddedFiles, AreThoseOfTheDataFolder) {
  const std::filesystem::path root = std::filesystem::path(ACICULA_SOURCE_DIR) / "data";
  Files expected;
  for (const auto& item : std::filesystem::recursive_directory_iterator(root)) {
    if (item.path().extension() != ".toml" && item.path().extension() != ".bib") continue;
    std::ifstream stream(item.path(), std::ios::binary);
    expected[std::filesystem::relative(item.path(), root).generic_string()] =
        std::string(std::istreambuf_iterator<char>(stream), {});
  }
  ASSERT_GT(expected.size(), 50U);
  ASSERT_EQ(embedded_files().size(), expected.size());
  for (const auto& [path, text] : expected) EXPECT_EQ(embedded_files().at(path), text) << path;
}

// Without declarations every parameter is an orphan; the rooms' declarations are checked where all
// rooms are at hand.
TEST(Data, HasAProvenanceForEveryNumber) {
  std::vector<Declaration> declarations;
  for (const auto& [key, parameter] : embedded_catalogue().parameters()) {
    declarations.push_back({key, parameter.unit});
  }
  for (const Diagnostic& fault : check(embedded_catalogue(), declarations)) {
    ADD_FAILURE() << format(fault);
  }
}

TEST(Data, CanBeSampled) {
  for (const auto& [key, parameter] : embedded_catalogue().parameters()) {
    for (const double probability : {0.001, 0.5, 0.999}) {
      const double x = quantile(parameter, probability);
      EXPECT_TRUE(std::isfinite(x)) << key;
      EXPECT_GE(x, parameter.minimum) << key;
      EXPECT_LE(x, parameter.maximum) << key;
    }
  }
}

TEST(Actives, SayWhatAMoleculeNeeds) {
  const auto& actives = embedded_catalogue().entries("actives");
  EXPECT_GE(actives.size(), 24U);
  for (const auto& [name, active] : actives) {
    ASSERT_TRUE(active.numbers.contains("molar_mass")) << name;
    ASSERT_TRUE(active.numbers.contains("water_solubility")) << name;
    const double molar_mass = active.numbers.at("molar_mass").value;
    EXPECT_GT(molar_mass, 0.05) << name;
    EXPECT_LT(molar_mass, 2000.0) << name;
    EXPECT_GT(active.numbers.at("water_solubility").value, 0.0) << name;
    EXPECT_THAT(active.texts.at("ionisation"), AnyOf("neutral", "acid", "base", "zwitterion"))
        << name;
    EXPECT_THAT(active.texts.at("intradermal_grade"), AnyOf("true", "false")) << name;
    // Kow is a notion of small molecules.
    EXPECT_FALSE(molar_mass > 1.0 && active.numbers.contains("log10_kow")) << name;
  }
}

// Textbook values; those of the files are sums of atomic weights.
TEST(Actives, HaveTheirMolarMass) {
  const auto molar_mass = [](const char* name) {
    return embedded_catalogue().find("actives", name)->numbers.at("molar_mass").value;
  };
  EXPECT_NEAR(molar_mass("ascorbic-acid"), 0.17612, 2e-5);
  EXPECT_NEAR(molar_mass("caffeine"), 0.19419, 2e-5);
  EXPECT_NEAR(molar_mass("lidocaine"), 0.23434, 2e-5);
  EXPECT_NEAR(molar_mass("ghk"), 0.34038, 2e-5);
  EXPECT_NEAR(molar_mass("acetyl-hexapeptide-8"), 0.8890, 1e-4);
}

}  // namespace
}  // namespace acicula::evidence
