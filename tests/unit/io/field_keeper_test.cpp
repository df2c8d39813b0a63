#include "acicula/io/field_keeper.hpp"

#include "acicula/io/depth_time_csv.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/block_example.hpp"

namespace acicula::io {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(FieldKeeper, KeepsInTheFoldersOfTheRun) {
  const test::Folder folder;
  const test::Block block(6, 4);
  FieldKeeper keeper({.folder = folder.path,
                      .run = {"0.1.0", "abc", 1},
                      .fields = {"damage"},
                      .checkpoint_due = [] { return true; }});
  EXPECT_TRUE(keeper.checkpoint_due());
  const course::Checkpoint checkpoint = test::numbered_checkpoint(block, 86400.0);
  keeper.keep(checkpoint, block);
  keeper.keep(course::FieldsView{.tissue = checkpoint.tissue, .block = block, .spacing = 1e-5});
  EXPECT_TRUE(read_checkpoint(folder.path / "checkpoints", block, {"0.1.0", "abc", 1}).checkpoint);
  EXPECT_EQ(read_fields(folder.path).moments.size(), 1U);
}

TEST(FieldKeeper, KeepsNoFieldsWhenNoneIsNamed) {
  const test::Folder folder;
  const test::Block block(6, 4);
  FieldKeeper keeper({.folder = folder.path, .run = {"0.1.0", "abc", 1}});
  EXPECT_FALSE(keeper.checkpoint_due());
  const healing::Tissue tissue = test::numbered_tissue(block, 0.0);
  keeper.keep(course::FieldsView{.tissue = tissue, .block = block, .spacing = 1e-5});
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

TEST(FieldKeeper, TellsOfACheckpointThatCannotBeWrittenAndGoesOn) {
  const test::Folder folder;
  write_text_file(folder.path / "checkpoints", "a file in the way");
  std::vector<std::string> told;
  FieldKeeper keeper({.folder = folder.path,
                      .run = {"0.1.0", "abc", 1},
                      .warn = [&told](const std::string& text) { told.push_back(text); }});
  const test::Block block(6, 4);
  keeper.keep(test::numbered_checkpoint(block, 86400.0), block);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told[0], StartsWith("day 1.00: cannot write a checkpoint into"));
  EXPECT_THAT(told[0], HasSubstr("The run goes on"));
}

TEST(DepthTimeCsv, HasARowForEachTimeAndDepth) {
  const test::Block block(6, 4);
  const std::vector<healing::State> history = test::numbered_checkpoint(block, 2.0).kept.field;
  const std::string text = depth_time_csv(history, block.depth());
  EXPECT_THAT(text, StartsWith("time [s],depth [m],depth_from [m],depth_to [m],damage [1],"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 6);  // the names and five depths
  // States of the first depth are k/7: 0, 1/7, ...; collagen is (8 + 9 + 10 + 11)/7.
  EXPECT_THAT(text, HasSubstr("\n1,5e-06,0,1e-05,0,0.14285714285714285,"));
  EXPECT_THAT(text, HasSubstr(",1.8571428571428572,5.428571428571429\n"));
}

TEST(DepthTimeCsv, RefusesAHistoryOfAnotherGrid) {
  const std::vector<healing::State> history(1);
  EXPECT_THROW(static_cast<void>(depth_time_csv(history, numerics::uniform_grid(0.0, 1.0, 2))),
               std::invalid_argument);
}

}  // namespace
}  // namespace acicula::io
