#include "acicula/course/endpoints.hpp"

#include "acicula/evidence/unit.hpp"

#include <gtest/gtest.h>

#include <set>

namespace acicula::course {
namespace {

TEST(EndpointRegistry, NamesAreUniqueAndUnitsAreSi) {
  std::set<std::string_view> names;
  for (const EndpointDeclaration& endpoint : endpoint_registry()) {
    EXPECT_TRUE(names.insert(endpoint.name).second) << endpoint.name;
    EXPECT_TRUE(evidence::is_unit(endpoint.unit)) << endpoint.name;
    EXPECT_DOUBLE_EQ(evidence::convert(1.0, endpoint.unit, evidence::si_unit(endpoint.unit)), 1.0)
        << endpoint.name;
    EXPECT_FALSE(endpoint.meaning.empty()) << endpoint.name;
  }
}

TEST(EndpointRegistry, FindsByNameOnly) {
  ASSERT_NE(find_endpoint("puncture.depth"), nullptr);
  EXPECT_EQ(find_endpoint("puncture.depth")->unit, "m");
  EXPECT_EQ(find_endpoint("puncture.dept"), nullptr);
}

TEST(EndpointRegistry, KnowsWhichValuesAreChanges) {
  EXPECT_TRUE(is_change("outcome.scar_depth.relative"));
  EXPECT_TRUE(is_change("outcome.wrinkle_grade"));
  EXPECT_TRUE(is_change("outcome.laxity_grade"));
  EXPECT_TRUE(is_change("outcome.goodman_baron_grade"));
  EXPECT_FALSE(is_change("outcome.GAIS"));
  EXPECT_FALSE(is_change("outcome.cutometer_R2"));
  EXPECT_FALSE(is_change("safety.bleeding_grade"));
}

}  // namespace
}  // namespace acicula::course
