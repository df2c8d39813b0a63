#include "acicula/outcome/parameters.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"
#include <set>

namespace acicula::outcome {
namespace {

TEST(OutcomeParameters, AreReadInSi) {
  const Parameters p = test::catalogue_parameters();
  EXPECT_NEAR(p.dermis_modulus, 66e3, 1e-6);
  EXPECT_NEAR(p.papillary_depth, 200e-6, 1e-12);
  EXPECT_NEAR(p.wrinkle_switch_age, 33.0 * unit::year, 1.0);
  EXPECT_NEAR(p.tether_cut_area, 0.005e-6, 1e-15);
}

TEST(OutcomeParameters, AreAllDeclaredAndAllUsed) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  std::set<std::string, std::less<>> declared;
  for (const auto& declaration : declarations()) {
    declared.insert(std::string(declaration.key));
    EXPECT_TRUE(
        evidence::same_dimension(catalogue.parameter(declaration.key).unit, declaration.unit))
        << declaration.key;
  }
  for (const auto& [key, parameter] : catalogue.parameters()) {
    if (!key.starts_with("outcome.")) continue;
    EXPECT_TRUE(declared.contains(key)) << key;
  }
}

TEST(OutcomeParameters, NeedTheirKeys) {
  EXPECT_THROW(static_cast<void>(parameters_from(evidence::Catalogue{})), EvidenceError);
}

}  // namespace
}  // namespace acicula::outcome
