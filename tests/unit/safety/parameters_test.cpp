#include "acicula/safety/parameters.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"
#include <set>

namespace acicula::safety {
namespace {

TEST(SafetyParameters, AreReadInSi) {
  const Parameters p = test::catalogue_parameters();
  EXPECT_NEAR(p.erythema_density, 250e4, 1e-6);
  EXPECT_NEAR(p.youngest_age, 22.0 * unit::year, 1.0);
  EXPECT_NEAR(p.pih_log_odds_sd, 0.464, 1e-12);
  EXPECT_NEAR(p.pih_phototype_sd, 0.5, 1e-12);
  EXPECT_NEAR(p.pih_load_sd, 0.4, 1e-12);
}

TEST(SafetyParameters, HoldEveryContraindication) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const Parameters p = parameters_from(catalogue);
  EXPECT_EQ(p.contraindications.size(), catalogue.entries("contraindications").size());
  std::set<std::string> names;
  for (const Contraindication& known : p.contraindications) names.insert(known.name);
  // The rules of age and phototype speak through these.
  EXPECT_TRUE(names.contains("under-22"));
  EXPECT_TRUE(names.contains("dark-phototype"));
}

TEST(SafetyParameters, RefuseAContraindicationWithoutAKnownLevel) {
  auto files = evidence::embedded_files();
  files["contraindications/herpes-history.toml"] =
      "schema = 1\ntitle = \"Herpes\"\nlevel = \"perhaps\"\ntext = \"A text.\"\n";
  EXPECT_THROW(static_cast<void>(parameters_from(evidence::Catalogue::read(files))), EvidenceError);
  files["contraindications/herpes-history.toml"] =
      "schema = 1\ntitle = \"Herpes\"\nlevel = \"stop\"\n";
  EXPECT_THROW(static_cast<void>(parameters_from(evidence::Catalogue::read(files))), EvidenceError);
}

TEST(SafetyParameters, AreAllDeclaredAndAllUsed) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  std::set<std::string, std::less<>> declared;
  for (const auto& declaration : declarations()) {
    declared.insert(std::string(declaration.key));
    EXPECT_TRUE(
        evidence::same_dimension(catalogue.parameter(declaration.key).unit, declaration.unit))
        << declaration.key;
  }
  for (const auto& [key, parameter] : catalogue.parameters()) {
    if (!key.starts_with("safety.")) continue;
    EXPECT_TRUE(declared.contains(key)) << key;
  }
}

}  // namespace
}  // namespace acicula::safety
