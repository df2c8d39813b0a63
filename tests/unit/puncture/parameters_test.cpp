#include "acicula/puncture/parameters.hpp"

#include "acicula/evidence/distribution.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"

namespace acicula::puncture {
namespace {

TEST(Parameters, LieAtTheMedianOfTheirOwnDistribution) {
  // A run with the catalogue's values is then the middle of what sampling gives.
  const evidence::Catalogue catalogue = example::catalogue();
  for (const evidence::Declaration& declared : declarations()) {
    const evidence::Parameter& parameter = catalogue.parameter(declared.key);
    if (parameter.value == 0.0) continue;
    EXPECT_NEAR(evidence::quantile(parameter, 0.5) / parameter.value, 1.0, 0.05) << declared.key;
  }
}

}  // namespace
}  // namespace acicula::puncture
