#include "acicula/io/mask_file.hpp"

#include "acicula/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace acicula::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Diagnostic fault_of(const std::string& bytes) {
  try {
    (void)read_mask(bytes, "scar.txt");
  } catch (const InputError& error) {
    return error.diagnostics.front();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST(ReadMask, LinesOfNumbersWithTheTopFarthest) {
  const skin::ScarMask mask = read_mask("# a scar\n0, 0.5, 1\n\n1;0;0.25 # row\n", "scar.csv");
  EXPECT_EQ(mask.columns, 3U);
  EXPECT_EQ(mask.rows, 2U);
  // The last line is y = 0.
  EXPECT_THAT(mask.share, ElementsAre(1.0F, 0.0F, 0.25F, 0.0F, 0.5F, 1.0F));
}

TEST(ReadMask, BlanksTabsLineEndsAndByteOrderMark) {
  const skin::ScarMask mask = read_mask("\xEF\xBB\xBF 0\t1 \r\n1e0  .5\r\n", "scar.txt");
  EXPECT_THAT(mask.share, ElementsAre(1.0F, 0.5F, 0.0F, 1.0F));
  EXPECT_EQ(read_mask("1", "scar.txt").share.size(), 1U);
}

TEST(ReadMask, TellsLineAndColumn) {
  const Diagnostic word = fault_of("0 1 0\n0 scar 0\n");
  EXPECT_EQ(word.line, 2);
  EXPECT_EQ(word.column, 3);
  EXPECT_EQ(word.source_line, "0 scar 0");
  EXPECT_THAT(word.message, HasSubstr("\"scar\" is not a number"));
  EXPECT_THAT(fault_of("0,1.5\n").message, HasSubstr("1.5 lies outside 0 to 1"));
  EXPECT_EQ(fault_of("0,1.5\n").column, 3);
  EXPECT_THAT(fault_of("1 -0.1\n").message, HasSubstr("outside"));
  EXPECT_THAT(fault_of("1 nan\n").message, HasSubstr("nan lies outside"));
  EXPECT_THAT(fault_of("1 inf\n").message, HasSubstr("inf lies outside"));
  EXPECT_THAT(fault_of("1,,0\n").message, HasSubstr("missing between two commas"));
  EXPECT_THAT(fault_of("1 1e999\n").message, HasSubstr("not a number"));
}

TEST(ReadMask, RaggedLines) {
  const Diagnostic ragged = fault_of("# title\n0 1 0\n0 1\n");
  EXPECT_EQ(ragged.line, 3);
  EXPECT_THAT(ragged.message, HasSubstr("This line has 2 numbers, line 2 has 3."));
}

TEST(ReadMask, SeveralFaultsAtOnceButNotThousands) {
  try {
    (void)read_mask("0 a\nb 1\n2 0\n", "scar.txt");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.diagnostics.size(), 3U);
  }
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "x\n";
  try {
    (void)read_mask(many, "scar.txt");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.diagnostics.size(), 20U);
  }
}

TEST(ReadMask, LongLinesAreNotRepeated) {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "1 ";
  const Diagnostic fault = fault_of(line + "x\n");
  EXPECT_EQ(fault.column, 401);
  EXPECT_TRUE(fault.source_line.empty());
}

TEST(ReadMask, EmptyBlackTooLargeOrNoText) {
  EXPECT_THAT(fault_of("").message, HasSubstr("no numbers"));
  EXPECT_THAT(fault_of("# nothing\n\n").message, HasSubstr("no numbers"));
  EXPECT_THAT(fault_of("0 0\n0 0\n").message, HasSubstr("no scar"));
  EXPECT_FALSE(fault_of(std::string("1 \0 1", 5)).message.empty());
  EXPECT_FALSE(fault_of("1 \xFF\xFE").message.empty());
  std::string row;
  for (int i = 0; i < 4096; ++i) row += "1 ";
  std::string large;
  for (int i = 0; i < 1025; ++i) large += row + "\n";
  EXPECT_THAT(fault_of(large).message, HasSubstr("more than 4194304 numbers"));
}

TEST(ReadMask, PicturesAsTextAndBytes) {
  EXPECT_THAT(read_mask("P2\n# grey\n2 2\n200\n0 100\n200 50\n", "scar.pgm").share,
              ElementsAre(1.0F, 0.25F, 0.0F, 0.5F));
  const std::string eight("P5 2 2 255\n\x00\x33\xFF\x66", 15);
  EXPECT_THAT(read_mask(eight, "scar.pgm").share, ElementsAre(1.0F, 0.4F, 0.0F, 0.2F));
  // 16 bits, the high byte first: 0x8000 / 0xFFFF.
  const std::string sixteen("P5\n2 1\n65535\n\x80\x00\xFF\xFF", 17);
  EXPECT_THAT(read_mask(sixteen, "scar.pgm").share,
              ElementsAre(testing::FloatEq(0.50000763F), 1.0F));
}

TEST(ReadMask, PicturesThatAreNone) {
  EXPECT_THAT(fault_of("P5 2").message, HasSubstr("height"));
  EXPECT_THAT(fault_of("P5 0 2 255\n").message, HasSubstr("width"));
  EXPECT_THAT(fault_of("P5 -1 2 255\n").message, HasSubstr("width"));
  EXPECT_THAT(fault_of("P5 2 2 70000\n").message, HasSubstr("white"));
  EXPECT_THAT(fault_of("P5 99999999999999999999 2 255\n").message, HasSubstr("width"));
  EXPECT_THAT(fault_of("P5 4096 4096 255\n").message, HasSubstr("4096 x 4096 pixels, more than"));
  EXPECT_THAT(fault_of("P5 2 2 255\nab").message, HasSubstr("ends after 2 of 4 pixels"));
  EXPECT_THAT(fault_of("P5 2 2 255").message, HasSubstr("ends after 0 of 4 pixels"));
  EXPECT_THAT(fault_of("P5 2 1 255\nabc").message, HasSubstr("1 bytes follow"));
  EXPECT_THAT(fault_of("P2 2 1 9\n3 12\n").message,
              HasSubstr("row 1, column 2 is 12, brighter than white (9)"));
  EXPECT_THAT(fault_of("P2 2 2 9\n1 2 3\n").message, HasSubstr("ends after"));
  EXPECT_THAT(fault_of("P2 2 2 9\n1 2 x  9\n").message, HasSubstr("Pixel 3 of 4 is not a number"));
  EXPECT_THAT(fault_of("P2 1 1 9\n0\n").message, HasSubstr("no scar"));
}

TEST(MaskText, ReadsBackToTheSameShares) {
  skin::ScarMask mask{.file = "scar.pgm", .columns = 3, .rows = 2, .share = {}};
  for (int i = 1; i <= 6; ++i) mask.share.push_back(1.0F / static_cast<float>(i * i * i));
  EXPECT_EQ(mask_text(mask).substr(0, 10), "0.015625 0");
  const skin::ScarMask again = read_mask(mask_text(mask), "again");
  EXPECT_EQ(again.share, mask.share);
  EXPECT_EQ(again.columns, 3U);
}

TEST(ReadMaskFile, AsTheConditionNamesItAndFromAResultFolder) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / "acicula_mask_file_test";
  std::filesystem::create_directories(folder / "drawings");
  std::ofstream(folder / "drawings" / "scar.txt") << "0 1\n";
  std::ofstream(folder / mask_of_results) << "0.5 1\n";
  skin::Condition condition;
  read_mask_file(condition, folder);
  EXPECT_TRUE(condition.scar_mask.share.empty());
  condition.scar_mask.file = "drawings/scar.txt";
  read_mask_file(condition, folder);
  EXPECT_THAT(condition.scar_mask.share, ElementsAre(0.0F, 1.0F));
  EXPECT_EQ(condition.scar_mask.file, "drawings/scar.txt");
  read_mask_of_results(condition, folder);
  EXPECT_THAT(condition.scar_mask.share, ElementsAre(0.5F, 1.0F));
  EXPECT_EQ(condition.scar_mask.file, "drawings/scar.txt");
  condition.scar_mask.file = "none.txt";
  EXPECT_THROW(read_mask_file(condition, folder), InputError);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace acicula::io
