#include "acicula/io/results_folder.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::map<std::string, std::string> files{{"a.txt", "one\n"}, {"summary.json", "{}\n"}};

class ResultsFolder : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) /
            ("acicula-results-" + std::to_string(::getpid()) + "-" +
             testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }
  [[nodiscard]] std::size_t entries(const fs::path& folder) const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }
  /// What a call says when it refuses, empty when it does not.
  [[nodiscard]] std::string refusal(const fs::path& folder) const {
    try {
      write_results_folder(folder, files);
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }
  fs::path root_;
};

TEST_F(ResultsFolder, IsMadeWithItsParents) {
  write_results_folder(root_ / "x" / "y", files);
  EXPECT_EQ(read_text_file(root_ / "x" / "y" / "a.txt"), "one\n");
  EXPECT_EQ(entries(root_ / "x" / "y"), 2U);
  EXPECT_EQ(entries(root_ / "x"), 1U);  // no temporary folder is left
}

TEST_F(ResultsFolder, MayExistEmpty) {
  fs::create_directory(root_ / "empty");
  write_results_folder(root_ / "empty" / "", files);
  EXPECT_EQ(entries(root_ / "empty"), 2U);
  EXPECT_EQ(read_text_file(root_ / "empty" / "summary.json"), "{}\n");
}

TEST_F(ResultsFolder, RefusesAFolderWithFilesAndLeavesItAlone) {
  write_text_file(root_ / "a.txt", "mine");
  EXPECT_THAT(refusal(root_), HasSubstr("already has files in it. Nothing was changed."));
  EXPECT_EQ(read_text_file(root_ / "a.txt"), "mine");
  EXPECT_EQ(entries(root_), 1U);
}

TEST_F(ResultsFolder, RefusesAFileInItsPlace) {
  write_text_file(root_ / "file", "mine");
  EXPECT_THAT(refusal(root_ / "file"), HasSubstr("exists and is not a folder"));
  EXPECT_THAT(refusal(root_ / "file" / "below"), HasSubstr("cannot be"));
  EXPECT_EQ(read_text_file(root_ / "file"), "mine");
}

TEST_F(ResultsFolder, RefusesAPlaceThatCannotBeWritten) {
  // Nobody may make a folder in /proc: others are refused before, root when it is tried.
  try {
    write_results_folder("/proc/new", files);
    FAIL() << "a folder was made in /proc";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/proc"));
  }
}

TEST_F(ResultsFolder, LeavesNothingWhenAFileCannotBeWritten) {
  // A file cannot be a folder too: it cannot be written, as if the disk had failed.
  std::map<std::string, std::string> broken = files;
  broken["summary.json"] = "{}";
  broken["summary.json/z.txt"] = "text";
  EXPECT_THROW(write_results_folder(root_ / "new", broken), OutputError);
  EXPECT_EQ(entries(root_), 0U);
  fs::create_directory(root_ / "empty");
  EXPECT_THROW(write_results_folder(root_ / "empty", broken), OutputError);
  EXPECT_EQ(entries(root_ / "empty"), 0U);
}

TEST(WriteTextFile, TellsThatTheDiskIsFull) {
  try {
    write_text_file("/dev/full", std::string(100, 'x'));
    FAIL() << "a full device took the text";
  } catch (const OutputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("cannot write /dev/full (No space left on device)"));
  }
}

}  // namespace
}  // namespace acicula::io
