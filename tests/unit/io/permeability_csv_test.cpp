#include "acicula/io/permeability_csv.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/csv_records.hpp"

#include <gmock/gmock.h>

namespace acicula::io {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string fault(std::string_view text) {
  try {
    (void)read_permeability_csv(text, "kp.csv");
  } catch (const InputError& error) {
    return error.what();
  }
  return "no fault";
}

std::size_t fault_count(std::string_view text) {
  try {
    (void)read_permeability_csv(text, "kp.csv");
  } catch (const InputError& error) {
    return error.diagnostics.size();
  }
  return 0;
}

TEST(CsvRecords, KeepQuotedCommasQuotesAndLineEnds) {
  const auto records = read_csv_records(
      "\xEF\xBB\xBFname,x\r\n\"1,2-diol \"\"pure\"\"\",\"a\nb\"\r\n\nlast,3", "kp.csv");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_THAT(records[0].cells, ElementsAre("name", "x"));
  EXPECT_THAT(records[1].cells, ElementsAre("1,2-diol \"pure\"", "a\nb"));
  EXPECT_THAT(records[2].cells, ElementsAre("last", "3"));
  EXPECT_EQ(records[1].line, 2);
  EXPECT_EQ(records[2].line, 5);
}

TEST(CsvRecords, KeepEmptyCells) {
  EXPECT_THAT(read_csv_records(",a,,", "kp.csv")[0].cells, ElementsAre("", "a", "", ""));
  EXPECT_THAT(read_csv_records("\"\",a", "kp.csv")[0].cells, ElementsAre("", "a"));
}

TEST(PermeabilityCsv, FindsColumnsByNameInAnyOrder) {
  const auto rows = read_permeability_csv(
      "log10_kow,colour,skin_thickness_mm,compound_key,temperature_K,molar_mass_g_per_mol,smiles,"
      "log10_kp_cm_per_h,record_id\n"
      " 1.48 ,red,0.1,phenol,310,94.11,Oc1ccccc1,-2.06,7\n",
      "kp.csv");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].line, 2);
  EXPECT_EQ(rows[0].compound, "phenol");
  EXPECT_EQ(rows[0].record_id, "7");
  EXPECT_EQ(rows[0].smiles, "Oc1ccccc1");
  EXPECT_DOUBLE_EQ(rows[0].molar_mass, 0.09411);
  EXPECT_EQ(rows[0].log10_kow, 1.48);
  EXPECT_EQ(rows[0].temperature, 310.0);
  EXPECT_DOUBLE_EQ(*rows[0].thickness, 1e-4);
  EXPECT_EQ(rows[0].log10_kp_cm_per_h, -2.06);
}

TEST(PermeabilityCsv, NeedsMassAndKowOnly) {
  const auto rows =
      read_permeability_csv("molar_mass_g_per_mol,log10_kow\n94,1.5\n95,+1.6\n", "kp.csv");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_FALSE(rows[0].temperature.has_value());
  EXPECT_FALSE(rows[0].thickness.has_value());
  EXPECT_FALSE(rows[0].log10_kp_cm_per_h.has_value());
  EXPECT_NE(rows[0].compound, rows[1].compound);
}

TEST(PermeabilityCsv, TellsAllFaultsWithTheirLines) {
  const std::string text = fault(
      "molar_mass_g_per_mol,log10_kow,temperature_K,log10_kp_cm_per_h\n"
      "abc,1,310,-2\n"
      ",1,310,-2\n"
      "94,nan,310,-2\n"
      "94,inf,37,\n"
      "-5,1e999,310,\"-2,1\"\n"
      "94,1,310\n");
  EXPECT_THAT(text, HasSubstr("kp.csv:2: molar_mass_g_per_mol is \"abc\", which is no number."));
  EXPECT_THAT(text, HasSubstr("kp.csv:3: molar_mass_g_per_mol is missing."));
  EXPECT_THAT(text, HasSubstr("kp.csv:4: log10_kow is \"nan\", which is no number."));
  EXPECT_THAT(text, HasSubstr("kp.csv:5: log10_kow is \"inf\", which is no number."));
  EXPECT_THAT(text,
              HasSubstr("kp.csv:5: temperature_K is 37, outside 273 to 353. Give it in kelvin."));
  EXPECT_THAT(text, HasSubstr("kp.csv:6: molar_mass_g_per_mol is -5, outside 1 to 1e+07."));
  EXPECT_THAT(text, HasSubstr("kp.csv:6: log10_kow is \"1e999\", which is no number."));
  EXPECT_THAT(
      text, HasSubstr("log10_kp_cm_per_h is \"-2,1\", which is no number. Write a decimal point."));
  EXPECT_THAT(text, HasSubstr("kp.csv:7: This record has 3 cells, the header 4."));
}

TEST(PermeabilityCsv, ToldToStopAfterAHundredFaultsCountsTheRest) {
  std::string text = "molar_mass_g_per_mol,log10_kow\n";
  for (int i = 0; i < 250; ++i) text += "x,1\n";
  EXPECT_EQ(fault_count(text), 101U);
  EXPECT_THAT(fault(text), HasSubstr("150 more faults are not shown."));
}

TEST(PermeabilityCsv, RefusesWhatIsNoTable) {
  EXPECT_THAT(fault(""), HasSubstr("The file is empty."));
  EXPECT_THAT(fault("\n \n\n"), HasSubstr("The file is empty."));
  EXPECT_THAT(fault(std::string_view("a\0b", 3)), HasSubstr("zero byte"));
  EXPECT_THAT(fault("\xFF\xFE"
                    "a"),
              HasSubstr("not UTF-8"));
  EXPECT_THAT(fault("molar_mass_g_per_mol,log10_kow\n"), HasSubstr("no record"));
  EXPECT_THAT(fault("a,b\n1,2\n"), HasSubstr("The table has no column molar_mass_g_per_mol."));
  EXPECT_THAT(fault("molar_mass_g_per_mol,log10_kov\n1,2\n"),
              HasSubstr("Is it the column \"log10_kov\"?"));
  EXPECT_THAT(fault("molar_mass_g_per_mol;log10_kow\n1;2\n"), HasSubstr("separated by commas"));
  EXPECT_THAT(fault("log10_kow,molar_mass_g_per_mol,log10_kow\n1,2,3\n"),
              HasSubstr("There are two columns log10_kow."));
  EXPECT_THAT(fault("molar_mass_g_per_mol,log10_kow\n\"94,1\n95,2\n"),
              HasSubstr("kp.csv:2: A cell that begins with a quote on this line is never closed."));
  EXPECT_THAT(fault("molar_mass_g_per_mol,log10_kow\n\"94\"x,1\n"),
              HasSubstr("Text follows the closing quote"));
}

}  // namespace
}  // namespace acicula::io
