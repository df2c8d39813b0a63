#include "acicula/safety/subject_rules.hpp"

#include "acicula/core/error.hpp"

#include <gtest/gtest.h>

#include "unit/safety/example.hpp"

namespace acicula::safety {
namespace {

skin::Subject subject(double years, int phototype, std::vector<std::string> history = {}) {
  skin::Subject made;
  made.age = years * unit::year;
  made.phototype = phototype;
  made.history = std::move(history);
  return made;
}

TEST(SubjectRules, AreSilentForAnAdultWithLightSkin) {
  EXPECT_TRUE(subject_rules(subject(30, 3), test::catalogue_parameters()).empty());
}

TEST(SubjectRules, StopAtAbsoluteContraindications) {
  const Parameters p = test::catalogue_parameters();
  const auto findings = subject_rules(subject(30, 2, {"keloid-tendency", "herpes-history"}), p);
  ASSERT_EQ(findings.size(), 2U);
  ASSERT_NE(test::find(findings, "safety.keloid-tendency"), nullptr);
  EXPECT_TRUE(test::find(findings, "safety.keloid-tendency")->stop);
  ASSERT_NE(test::find(findings, "safety.herpes-history"), nullptr);
  EXPECT_FALSE(test::find(findings, "safety.herpes-history")->stop);
  for (const Finding& finding : findings) EXPECT_FALSE(finding.text.empty());
}

TEST(SubjectRules, FollowAgeAndPhototype) {
  const Parameters p = test::catalogue_parameters();
  EXPECT_NE(test::find(subject_rules(subject(21.9, 3), p), "safety.under-22"), nullptr);
  EXPECT_EQ(test::find(subject_rules(subject(22.1, 3), p), "safety.under-22"), nullptr);
  EXPECT_NE(test::find(subject_rules(subject(30, 4), p), "safety.dark-phototype"), nullptr);
  EXPECT_EQ(test::find(subject_rules(subject(30, 3), p), "safety.dark-phototype"), nullptr);
}

TEST(SubjectRules, SayEverythingOnce) {
  const Parameters p = test::catalogue_parameters();
  EXPECT_EQ(subject_rules(subject(20, 5, {"under-22", "dark-phototype"}), p).size(), 2U);
}

TEST(SubjectRules, RefuseUnknownHistory) {
  try {
    static_cast<void>(subject_rules(subject(30, 3, {"keloid"}), test::catalogue_parameters()));
    FAIL() << "expected an InputError";
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("\"keloid\" is not in the catalogue"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace acicula::safety
