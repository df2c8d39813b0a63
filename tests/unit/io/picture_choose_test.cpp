#include "acicula/core/error.hpp"
#include "acicula/io/picture/choose.hpp"
#include "acicula/io/picture/field_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::io::picture {
namespace {

using testing::HasSubstr;

constexpr double day = 86400.0;

FieldsFile kept() {
  FieldsFile fields;
  fields.fields = {{"collagen_total", "1", "All collagen"}, {"damage", "1", "Clot"}};
  for (const double days : {0.0, 1.0, 28.0, 28.5, 84.0}) {
    fields.moments.push_back({days * day, "fields"});
  }
  return fields;
}

template <class Act>
std::string problem(const Act& act) {
  try {
    static_cast<void>(act());
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(FieldNames, MayBeShort) {
  EXPECT_EQ(field_named("collagen").name, "collagen_total");
  EXPECT_EQ(field_named("M1").name, "inflammatory_macrophages");
  EXPECT_EQ(field_named("TGF_beta3").name, "tgf_beta3");
  for (const FieldInfo& field : field_registry()) {
    EXPECT_EQ(field_named(field.name).name, field.name);
    EXPECT_NE(field_words(field.name).title, field.name);
  }
}

TEST(FieldNames, AreSuggested) {
  EXPECT_THAT(problem([] { return field_named("colagen"); }),
              HasSubstr("--field \"colagen\" is not a field. Did you mean collagen?"));
  EXPECT_THAT(problem([] { return field_named("temperature"); }), HasSubstr("Known are damage"));
}

TEST(FieldNames, ThatWereNotKeptAreTold) {
  const FieldsFile fields = kept();
  EXPECT_EQ(kept_field(fields, "collagen").name, "collagen_total");
  EXPECT_THAT(problem([&] { return kept_field(fields, "elastin"); }),
              HasSubstr("did not keep the field elastin. Kept are collagen_total, damage; "
                        "output.fields"));
}

TEST(KeptTimes, AreTakenWithinTheirTolerance) {
  const FieldsFile fields = kept();
  EXPECT_EQ(kept_moment(fields, "4 weeks", "--at").time, 28 * day);
  EXPECT_EQ(kept_moment(fields, "end", "--at").time, 84 * day);
  EXPECT_EQ(kept_moment(fields, "50 minutes", "--at").time, 0.0);
  // A hundredth of 28.2 days is 6.8 hours.
  EXPECT_EQ(kept_moment(fields, "28.2 days", "--at").time, 28 * day);
  EXPECT_EQ(kept_moment(fields, "28.3 days", "--at").time, 28.5 * day);
}

TEST(KeptTimes, ElseTheNearestAreTold) {
  const FieldsFile fields = kept();
  EXPECT_THAT(problem([&] { return kept_moment(fields, "40 days", "--at"); }),
              HasSubstr("--at \"40 days\": no fields were kept then. The nearest kept times are 0 "
                        "days, 1 day, 28 days, 28.5 days, 84 days"));
  EXPECT_THAT(problem([&] { return kept_moment(fields, "2 hours", "--at"); }),
              HasSubstr("no fields were kept"));
  EXPECT_THAT(problem([&] { return kept_moment(fields, "28 mm", "--at"); }),
              HasSubstr("Write --at \"28 days\"."));
  EXPECT_THAT(problem([&] { return kept_moment(fields, "28", "--against"); }),
              HasSubstr("--against \"28\""));
}

TEST(Lengths, NeedAUnit) {
  EXPECT_DOUBLE_EQ(length_from("250 um", "--position"), 250e-6);
  for (const char* wrong : {"2.5", "mm", "2.5 days", "nan mm", ""}) {
    EXPECT_THAT(problem([&] { return length_from(wrong, "--position"); }),
                HasSubstr("Write --position \"2.5 mm\"."))
        << wrong;
  }
}

TEST(TimeWords, AreInDays) {
  EXPECT_EQ(time_words(0.0), "0 days");
  EXPECT_EQ(time_words(6.0 * 3600.0), "6 hours");
  EXPECT_EQ(time_words(day), "1 day");
  EXPECT_EQ(time_words(28.5 * day), "28.5 days");
}

}  // namespace
}  // namespace acicula::io::picture
