#include "acicula/io/protocol_number.hpp"

#include "acicula/io/protocol_value.hpp"

#include <gtest/gtest.h>

namespace acicula::io {
namespace {

const Key& length() { return *find_key("device.needle.length"); }
const Key& stretch() { return *find_key("technique.stretch"); }

NumberResult read(const Key& key, std::string_view toml) {
  const toml::table table = toml::parse("value = " + std::string(toml));
  return read_number(key, *table.get("value"));
}

TEST(ReadNumber, ConvertsEveryUnitOfTheDimension) {
  for (const char* text : {"\"1.5 mm\"", "\"1.5mm\"", "\"1500 um\"", "\"1500 \xC2\xB5m\"",
                           "\"0.15 cm\"", "\"1.5e-3 m\"", "\"1.5e6 nm\"", "\"1.5 millimetres\""}) {
    const NumberResult result = read(length(), text);
    EXPECT_EQ(result.fault, "") << text;
    EXPECT_DOUBLE_EQ(result.value, 1.5e-3) << text;
  }
}

TEST(ReadNumber, AcceptsItsBoundsInAnyUnit) {
  EXPECT_EQ(read(length(), "\"6 mm\"").fault, "");
  EXPECT_EQ(read(length(), "\"0.6 cm\"").fault, "");
  EXPECT_EQ(read(length(), "\"20 um\"").fault, "");
  EXPECT_NE(read(length(), "\"6.0000001 mm\"").fault, "");
  EXPECT_NE(read(length(), "\"19.99999 um\"").fault, "");
}

TEST(ReadNumber, SaysWhatIsWrong) {
  EXPECT_EQ(read(length(), "1.5").fault,
            "device.needle.length needs a unit: 1.5 alone could be anything.");
  EXPECT_EQ(read(length(), "1.5").hint, "Write \"1.5 mm\".");
  EXPECT_EQ(read(length(), "true").fault, "device.needle.length must be a text with a unit.");
  EXPECT_EQ(read(length(), "\"7 mm\"").fault,
            "device.needle.length = 7 mm lies outside 0.02 to 6 mm.");
  EXPECT_EQ(read(length(), "\"1.5 kg\"").fault,
            "device.needle.length cannot be measured in \"kg\".");
  EXPECT_EQ(read(stretch(), "\"0.5\"").fault, "technique.stretch must be a plain number.");
  EXPECT_EQ(read(stretch(), "-0.1").fault, "technique.stretch = -0.1 lies outside 0 to 1.");
}

TEST(ReadNumber, TakesNoUnitsThatShiftTheOriginOrTakeLogarithms) {
  for (const char* text :
       {"\"1 lg(re 1 mm)\"", "\"1 mm @ 3\"", "\"1 mm from 3\"", "\"1 s since 2000-01-01\"",
        "\"nan mm\"", "\"inf mm\"", "\"-inf mm\"", "\"1e400 mm\"", "\"\"", "\" \"", "\"0x1p3 mm\"",
        "\"1 2 mm\"", "\"1,5 mm\""}) {
    EXPECT_NE(read(length(), text).fault, "") << text;
  }
  EXPECT_EQ(read(length(), '"' + std::string(1000, '1') + " mm\"").fault,
            "device.needle.length is too long for a number with a unit.");
}

TEST(NumberText, PrefersTheWayAPersonWouldWriteIt) {
  EXPECT_EQ(number_text(length(), 1.5e-3), "\"1.5 mm\"");
  EXPECT_EQ(number_text(length(), 50e-6), "\"0.05 mm\"");
  EXPECT_EQ(number_text(stretch(), 1.0), "1.0");
  EXPECT_EQ(number_text(*find_key("course.interval"), 2592000.0), "\"30 days\"");
  EXPECT_EQ(number_text(*find_key("subject.age"), 28.0 * 365.25 * 86400.0), "\"28 Julian_years\"");
}

}  // namespace
}  // namespace acicula::io
