#include "serve/result_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class ResultFolders : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / ("acicula-results-" + std::to_string(::getpid()));
    fs::create_directories(root_ / "results/run/pictures");
    write("results/run/provenance.json");
    write("results/run/summary.json");
    write("results/run/pictures/a.png");
    write("results/run/.hidden");
    write("secret.txt");
    fs::create_symlink(root_ / "secret.txt", root_ / "results/run/link.txt");
    fs::create_symlink(root_ / "secret.txt", root_ / "results/run/pictures/link.png");
    fs::create_symlink(root_, root_ / "results/elsewhere");
    fs::create_directories(root_ / "results/no-run");
    fs::create_directories(root_ / "results/.jobs");
  }
  void TearDown() override { fs::remove_all(root_); }
  void write(const char* path) const { std::ofstream(root_ / path) << path; }
  [[nodiscard]] ResultFolder folder(const char* name) const { return {root_ / "results", name}; }
  fs::path root_;
};

TEST_F(ResultFolders, AreThoseInWhichARunBegan) {
  EXPECT_THAT(result_folders(root_ / "results"), ElementsAre("run"));
  EXPECT_TRUE(folder("run").is_complete());
  EXPECT_FALSE(folder("no-run").exists());
  EXPECT_FALSE(folder("..").exists());
}

TEST_F(ResultFolders, ListPlainFilesAlone) {
  EXPECT_THAT(folder("run").files(),
              ElementsAre("pictures/a.png", "provenance.json", "summary.json"));
}

TEST_F(ResultFolders, ReadWhatTheyList) {
  EXPECT_EQ(folder("run").read("summary.json"), "results/run/summary.json");
  EXPECT_EQ(folder("run").read("pictures/a.png"), "results/run/pictures/a.png");
}

TEST_F(ResultFolders, LetNothingElseOut) {
  for (const char* file : {"link.txt", "pictures/link.png", ".hidden", "../run/summary.json", "..",
                           ".", "", "/etc/passwd", "pictures", "pictures/../summary.json",
                           "pictures//a.png", "../../secret.txt", "missing.json"})
    EXPECT_FALSE(folder("run").read(file).has_value()) << file;
  EXPECT_FALSE(folder("elsewhere").read("secret.txt").has_value());
  EXPECT_FALSE(folder("../results/run").read("summary.json").has_value());
  EXPECT_FALSE(folder("..").read("secret.txt").has_value());
}

TEST(MediaType, FollowsTheEnding) {
  EXPECT_STREQ(media_type("a.png"), "image/png");
  EXPECT_STREQ(media_type("a.json"), "application/json; charset=utf-8");
  EXPECT_STREQ(media_type("a"), "application/octet-stream");
}

}  // namespace
}  // namespace acicula::serve
