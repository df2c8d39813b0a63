#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/evidence/catalogue_files.hpp"
#include <limits>

namespace acicula::evidence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The parameter healing.rate with lines after value and unit.
Parameter read(const std::string& value, const std::string& unit, const std::string& further) {
  const Files files = files_with("[healing.rate]\nvalue = " + value + "\nunit = \"" + unit +
                                 "\"\ngrade = \"fitted\"\n" + further);
  return Catalogue::read(files).parameter("healing.rate");
}

/// What is said against healing.rate with lines at its end.
std::vector<std::string> said(const std::string& further) {
  return messages_of(files_with(rate_table(further)));
}

TEST(ReadParameter, ConvertsValueRangeAndSpreadToSi) {
  const Parameter p =
      read("2", "1/day", "range = [1, 4.0]\ndistribution = \"normal\"\nspread = 0.5\n");
  EXPECT_DOUBLE_EQ(p.value, 2.0 / 86400.0);
  EXPECT_DOUBLE_EQ(p.minimum, 1.0 / 86400.0);
  EXPECT_DOUBLE_EQ(p.maximum, 4.0 / 86400.0);
  EXPECT_DOUBLE_EQ(p.spread, 0.5 / 86400.0);
  EXPECT_EQ(p.unit, "1/day");
  EXPECT_EQ(p.shape, Shape::normal);
  EXPECT_EQ(p.grade, Grade::fitted);
}

TEST(ReadParameter, KeepsTheSpreadOfALogarithm) {
  EXPECT_EQ(read("2", "mm", "distribution = \"lognormal\"\nspread = 0.2\n").spread, 0.2);
}

TEST(ReadParameter, ConvertsASpreadOfTemperatureWithoutTheOrigin) {
  const Parameter p = read("32", "degC", "distribution = \"normal\"\nspread = 1.5\n");
  EXPECT_NEAR(p.value, 305.15, 1e-10);
  EXPECT_NEAR(p.spread, 1.5, 1e-10);
}

TEST(ReadParameter, IsUnboundedWithoutARange) {
  const Parameter p = read("2", "1", "");
  EXPECT_EQ(p.minimum, -std::numeric_limits<double>::infinity());
  EXPECT_EQ(p.maximum, std::numeric_limits<double>::infinity());
  EXPECT_EQ(p.level, Level::study);
}

TEST(ReadParameter, RemembersWhereItStands) {
  const Catalogue catalogue = Catalogue::read(files_with("\n" + rate_table()));
  EXPECT_EQ(catalogue.parameter("healing.rate").file, "data/parameters/healing.toml");
  EXPECT_EQ(catalogue.parameter("healing.rate").line, 3);
}

TEST(ReadParameter, AcceptsEveryDistribution) {
  EXPECT_THAT(said("distribution = \"fixed\"\n"), IsEmpty());
  EXPECT_THAT(said("distribution = \"normal\"\nspread = 1\n"), IsEmpty());
  EXPECT_THAT(said("distribution = \"lognormal\"\nspread = 0.3\nlevel = \"subject\"\n"), IsEmpty());
  EXPECT_THAT(said("distribution = \"uniform\"\nrange = [1, 3]\n"), IsEmpty());
  EXPECT_THAT(said("distribution = \"loguniform\"\nrange = [1, 3]\n"), IsEmpty());
  EXPECT_NO_THROW((void)read("0.5", "1", "distribution = \"beta\"\nspread = 0.12\n"));
}

TEST(ReadParameter, RefusesADistributionWithoutWhatItNeeds) {
  const std::string key = "healing.rate: ";
  EXPECT_THAT(said("spread = 1\n"), ElementsAre(key + "a fixed number has no spread."));
  EXPECT_THAT(said("distribution = \"normal\"\n"),
              ElementsAre(key + "a normal distribution needs a spread above 0."));
  EXPECT_THAT(said("distribution = \"normal\"\nspread = -1\n"),
              ElementsAre(key + "a normal distribution needs a spread above 0."));
  EXPECT_THAT(said("distribution = \"lognormal\"\nspread = 0\n"),
              ElementsAre(key + "a lognormal distribution needs a spread above 0 (of ln)."));
  EXPECT_THAT(said("distribution = \"uniform\"\n"),
              ElementsAre(key + "a uniform distribution needs a range."));
  EXPECT_THAT(said("distribution = \"uniform\"\nrange = [2, 2]\n"),
              ElementsAre(key + "a uniform distribution needs a range."));
  EXPECT_THAT(said("distribution = \"loguniform\"\nrange = [0, 3]\n"),
              ElementsAre(key + "a loguniform distribution needs a range above 0."));
  EXPECT_THAT(said("distribution = \"beta\"\nspread = 0.1\n"),
              ElementsAre(key + "a beta distribution needs a pure number."));
}

TEST(ReadParameter, RefusesALognormalValueThatIsNotPositive) {
  EXPECT_THROW((void)read("0", "1", "distribution = \"lognormal\"\nspread = 0.1\n"), InputError);
  EXPECT_THROW((void)read("-2", "1", "distribution = \"lognormal\"\nspread = 0.1\n"), InputError);
}

TEST(ReadParameter, RefusesABetaThatIsNone) {
  EXPECT_THROW((void)read("1", "1", "distribution = \"beta\"\nspread = 0.1\n"), InputError);
  EXPECT_THROW((void)read("0.5", "1", "distribution = \"beta\"\n"), InputError);
  EXPECT_THROW((void)read("0.5", "1", "distribution = \"beta\"\nspread = 0.5\n"), InputError);
  EXPECT_THROW((void)read("0.5", "1", "distribution = \"beta\"\nspread = 0.1\nrange = [0, 1.5]\n"),
               InputError);
  // 50 % is a value of 0.5.
  EXPECT_EQ(read("50", "%", "distribution = \"beta\"\nspread = 10\n").spread, 0.1);
}

TEST(ReadParameter, RefusesRangesThatAreNone) {
  const std::string message =
      "healing.rate: range must be two finite numbers, the smaller one first.";
  for (const char* range : {"[3, 1]", "[1]", "[1, 2, 3]", "1", "[\"1\", 2]", "[1, inf]", "[nan, 2]",
                            "[]", "\"1 to 2\""}) {
    EXPECT_THAT(said(std::string("range = ") + range + "\n"), ElementsAre(message)) << range;
  }
}

TEST(ReadParameter, RefusesAValueOutsideItsRange) {
  EXPECT_THAT(said("range = [2.5, 3]\n"),
              ElementsAre("healing.rate: value lies outside its range."));
  EXPECT_THAT(said("range = [2, 3]\n"), IsEmpty());
}

TEST(ReadParameter, RefusesNumbersThatAreNotFinite) {
  for (const char* value : {"nan", "inf", "-inf"}) {
    EXPECT_THROW((void)read(value, "1", ""), InputError) << value;
  }
  EXPECT_THROW((void)read("1", "1", "distribution = \"normal\"\nspread = inf\n"), InputError);
  EXPECT_THROW((void)read("1", "1", "distribution = \"normal\"\nspread = nan\n"), InputError);
}

TEST(ReadParameter, RefusesWrongTypes) {
  EXPECT_THROW((void)read("\"2\"", "1", ""), InputError);
  EXPECT_THROW((void)read("true", "1", ""), InputError);
  EXPECT_THAT(said("note = 3\n"), ElementsAre("healing.rate: note must be a text."));
  EXPECT_THAT(said("level = [1]\n"), ElementsAre("healing.rate: level must be a text."));
  EXPECT_THAT(said("spread = \"0.2\"\n"), ElementsAre("healing.rate: spread must be a number."));
}

TEST(ReadParameter, RefusesWhatIsNotKnown) {
  EXPECT_THAT(said("sd = 0.2\n"),
              ElementsAre("healing.rate: \"sd\" is not a field of a parameter."));
  EXPECT_THAT(said("level = \"person\"\n"),
              ElementsAre("healing.rate: level \"person\" is not known."));
  EXPECT_THAT(said("distribution = \"gamma\"\n"),
              ElementsAre("healing.rate: distribution \"gamma\" is not known."));
  EXPECT_THROW((void)read("2", "parsnips per fortnight", ""), InputError);
}

TEST(ReadParameter, NamesWhatIsMissing) {
  EXPECT_THAT(messages_of(files_with("[healing.rate]\nvalue = 2\n")),
              ElementsAre("healing.rate has no grade.", "healing.rate has no unit."));
  EXPECT_THAT(messages_of(files_with("[healing.rate]\nunit = \"mm\"\ngrade = \"fitted\"\n")),
              ElementsAre("healing.rate has no value."));
}

}  // namespace
}  // namespace acicula::evidence
