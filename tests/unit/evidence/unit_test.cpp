#include "acicula/evidence/unit.hpp"

#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <thread>
#include <vector>

namespace acicula::evidence {
namespace {

struct Case {
  const char* unit;
  double factor;  ///< to SI, by hand from the definitions of the units
  const char* si;
  friend void PrintTo(const Case& one, std::ostream* out) { *out << one.unit; }
};

class KnownUnit : public testing::TestWithParam<Case> {};

TEST_P(KnownUnit, ConvertsToSi) {
  const auto& [unit, factor, si] = GetParam();
  EXPECT_TRUE(is_unit(unit));
  EXPECT_EQ(si_unit(unit), si);
  EXPECT_NEAR(convert(1.0, unit, si), factor, 1e-14 * factor);
  // The text that is shown is a unit itself, and its own SI unit.
  EXPECT_EQ(si_unit(si), si);
}

INSTANTIATE_TEST_SUITE_P(
    OfTheCatalogue, KnownUnit,
    testing::Values(
        Case{"um", 1e-6, "m"}, Case{"µm", 1e-6, "m"} /* U+00B5 */,
        Case{"μm", 1e-6, "m"} /* U+03BC */, Case{"mm", 1e-3, "m"},
        Case{"mm2/day", 1e-6 / 86400.0, "m2 s-1"}, Case{"mm²/day", 1e-6 / 86400.0, "m2 s-1"},
        Case{"cm2 s-1", 1e-4, "m2 s-1"}, Case{"1/day", 1.0 / 86400.0, "s-1"},
        Case{"day-1", 1.0 / 86400.0, "s-1"}, Case{"Julian_year", 31557600.0, "s"},
        Case{"1/Julian_year", 1.0 / 31557600.0, "s-1"},
        Case{"%/Julian_year", 0.01 / 31557600.0, "s-1"}, Case{"week", 604800.0, "s"},
        Case{"weeks", 604800.0, "s"}, Case{"days", 86400.0, "s"}, Case{"d", 86400.0, "s"},
        Case{"h", 3600.0, "s"}, Case{"hour", 3600.0, "s"}, Case{"min", 60.0, "s"},
        Case{"minutes", 60.0, "s"}, Case{"s", 1.0, "s"}, Case{"%", 0.01, "1"}, Case{"1", 1.0, "1"},
        Case{"ppm", 1e-6, "1"}, Case{"g m-2 h-1", 1e-3 / 3600.0, "kg m-2 s-1"},
        Case{"g/m2/h", 1e-3 / 3600.0, "kg m-2 s-1"}, Case{"mN", 1e-3, "kg m s-2"},
        Case{"N", 1.0, "kg m s-2"}, Case{"N/mm", 1e3, "kg s-2"}, Case{"kPa", 1e3, "kg m-1 s-2"},
        Case{"MPa", 1e6, "kg m-1 s-2"}, Case{"kJ/m2", 1e3, "kg s-2"}, Case{"g/L", 1.0, "kg m-3"},
        Case{"mg/L", 1e-3, "kg m-3"}, Case{"ug/mL", 1e-3, "kg m-3"},
        Case{"g/mol", 1e-3, "kg mol-1"}, Case{"cm3/mol", 1e-6, "m3 mol-1"},
        Case{"uL/cm2", 1e-5, "m"}, Case{"degree", 0.017453292519943295, "rad"},
        Case{"°", 0.017453292519943295, "rad"}, Case{"cm-1", 100.0, "m-1"},
        Case{"cm-2", 1e4, "m-2"}, Case{"1/mm2", 1e6, "m-2"}, Case{"um/s", 1e-6, "m s-1"},
        Case{"cm/h", 1e-2 / 3600.0, "m s-1"}, Case{"Hz", 1.0, "s-1"},
        Case{"m3 s-1 K-1", 1.0, "m3 s-1 K-1"}));

// A tropical year over twelve: UDUNITS defines month = year/12 with a year of 365.242198781 days.
TEST(Unit, MonthsAndYearsAreTropical) {
  EXPECT_NEAR(convert(1.0, "month", "day"), 30.4368499, 1e-6);
  EXPECT_NEAR(convert(1.0, "year", "day"), 365.242198781, 1e-8);
  EXPECT_EQ(convert(1.0, "Julian_year", "day"), 365.25);
}

TEST(Unit, ConvertsTemperaturesWithTheirOrigin) {
  EXPECT_NEAR(convert(32.0, "degC", "K"), 305.15, 1e-10);
  EXPECT_EQ(si_unit("degC"), "K");
  EXPECT_EQ(si_unit("degF"), "K");
}

TEST(Unit, RefusesWhatIsNoUnit) {
  for (const char* text : {"", " ", "mn", "Um", "cells/mm3", "holes/cm2", "M", "kDa", "w", "1/",
                           "mm/", "points", "\xff\xfe"}) {
    EXPECT_FALSE(is_unit(text)) << text;
  }
  EXPECT_THROW((void)si_unit("furlongs per fortnight?"), InputError);
}

// UDUNITS reads "3 mm" as a unit of three millimetres, "mm 3" likewise and "s @ 2000" as a
// calendar.
TEST(Unit, RefusesFactorsAndOriginsInsideAUnit) {
  for (const char* text :
       {"3 mm", "mm 3", "10/day", "1e-3", "-mm", "1 mm", "mm.2", "1/(10 s)", "K @ 3",
        "s since 2000-01-01", "m from 2", "lg(re mW)", "lg(re 1 mW)", "m -1"}) {
    EXPECT_FALSE(is_unit(text)) << text;
  }
  EXPECT_FALSE(is_unit(std::string(10000, 'm')));
}

// These are units, and not what one might think; the data folder must not use them by mistake.
TEST(Unit, ReadsSomeShortNamesAsOtherUnits) {
  EXPECT_EQ(si_unit("a"), "m2");              // are, not year
  EXPECT_EQ(si_unit("grade"), "rad");         // gon, not a clinical grade
  EXPECT_EQ(si_unit("pH"), "kg m2 s-2 A-2");  // picohenry
  EXPECT_NEAR(convert(1.0, "t", "kg"), 1000.0, 1e-9);
}

TEST(Unit, ConvertsOnlyBetweenUnitsOfOneThing) {
  EXPECT_NEAR(convert(90.0, "um", "mm"), 0.09, 1e-15);
  EXPECT_THROW((void)convert(1.0, "mm", "s"), InputError);
  EXPECT_TRUE(same_dimension("kPa", "N/mm2"));
  EXPECT_FALSE(same_dimension("kPa", "N/mm"));
  EXPECT_FALSE(same_dimension("kPa", "nonsense"));
}

// UDUNITS would turn 5 s into 0.2 Hz, and 7000 rpm into 733 Hz instead of 116.7.
TEST(Unit, DoesNotConvertReciprocalsNorAnglesToNumbers) {
  EXPECT_FALSE(same_dimension("s", "Hz"));
  EXPECT_FALSE(same_dimension("1/day", "day"));
  EXPECT_FALSE(same_dimension("rpm", "Hz"));
  EXPECT_FALSE(same_dimension("degree", "1"));
  EXPECT_THROW((void)convert(5.0, "s", "Hz"), InputError);
  EXPECT_THROW((void)convert(7000.0, "rpm", "Hz"), InputError);
}

TEST(Unit, SaysWhatCannotBeConverted) {
  try {
    (void)convert(1.0, "mm", "day");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(), "\"mm\" cannot be converted to \"day\".");
  }
}

TEST(Unit, MayBeAskedFromSeveralThreads) {
  std::vector<std::thread> threads;
  std::vector<double> results(4);
  for (std::size_t i = 0; i < results.size(); ++i) {
    threads.emplace_back([&results, i] {
      for (int k = 0; k < 200; ++k) results[i] = convert(1.5, "mm", "m");
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_THAT(results, testing::Each(testing::DoubleEq(1.5e-3)));
}

TEST(ParseQuantity, SplitsNumberAndUnit) {
  const Quantity depth = parse_quantity("1.5 mm");
  EXPECT_EQ(depth.value, 1.5);
  EXPECT_EQ(depth.unit, "mm");
  EXPECT_EQ(parse_quantity("4 weeks").unit, "weeks");
  EXPECT_EQ(parse_quantity("-2e-3 K ").value, -2e-3);
  EXPECT_EQ(parse_quantity("20%").unit, "%");
  EXPECT_EQ(parse_quantity("0.2 1/day").unit, "1/day");
  EXPECT_EQ(parse_quantity("35 µm").unit, "µm");
}

TEST(ParseQuantity, RefusesWhatIsNone) {
  for (const char* text : {"", "mm", "1.5", "1.5 ", "nan mm", "inf mm", "1e999 mm", "1,5 mm",
                           "1.5 2 mm", "0x10 mm", "1.5 bananas", "--1 mm"}) {
    EXPECT_THROW((void)parse_quantity(text), InputError) << text;
  }
}

}  // namespace
}  // namespace acicula::evidence
