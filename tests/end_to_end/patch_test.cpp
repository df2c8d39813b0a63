#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "small_patch.hpp"

namespace acicula::end_to_end {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

TEST_F(SmallPatch, LeavesAWholeResultFolder) {
  const Outcome run = acicula(patch() + "-o p --threads 1");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("p/report.html"));
  EXPECT_THAT(run.err, HasSubstr("patch of 24 x 20 x 12 voxels on 1 process x 1 thread: needs "));
  EXPECT_THAT(names(work() / "p"),
              IsSupersetOf({"summary.json", "timeline.csv", "protocol.toml", "resolved.toml",
                            "provenance.json", "cite.bib", "document.json", "report.html",
                            "punctures.csv", "depth_time.csv", "fields", "run.log"}));
  EXPECT_THAT(names(work() / "p"), Not(testing::Contains(".partial")));

  const auto summary = nlohmann::json::parse(read(work() / "p/summary.json"));
  EXPECT_EQ(summary.at("fidelity"), "patch");
  EXPECT_EQ(summary.at("samples"), 0);
  EXPECT_GT(summary.at("endpoints").size(), 20U);
  const auto provenance = nlohmann::json::parse(read(work() / "p/provenance.json"));
  EXPECT_EQ(provenance.at("fidelity"), "patch");
  EXPECT_EQ(provenance.at("voxels"), (std::vector<int>{12, 20, 24}));
  EXPECT_EQ(provenance.at("starts").size(), 1U);
  EXPECT_EQ(provenance.at("starts")[0].at("threads"), 1);
  EXPECT_EQ(provenance.at("starts")[0].at("processes"), 1);
}

TEST_F(SmallPatch, TheLogHasALineADay) {
  ASSERT_EQ(acicula(patch() + "-o p --quiet").code, 0);
  const std::string log = read(work() / "p/run.log");
  // Two weeks.
  for (int day = 1; day <= 14; ++day)
    EXPECT_THAT(log, HasSubstr("day " + std::to_string(day))) << day;
}

TEST_F(SmallPatch, ThreadsChangeNoByte) {
  ASSERT_EQ(acicula(patch() + "-o one --quiet --threads 1").code, 0);
  ASSERT_EQ(acicula(patch() + "-o two --quiet --threads 2").code, 0);
  ASSERT_EQ(acicula(patch() + "-o three --quiet --threads 3").code, 0);
  expect_same_results("one", "two");
  expect_same_results("one", "three");
}

TEST_F(SmallPatch, TheSeedPlacesTheStrokesThatInjure) {
  ASSERT_EQ(acicula(patch() + "-o a --quiet").code, 0);
  std::string other = patch();
  other.replace(other.find("--seed 3"), 8, "--seed 4");
  ASSERT_EQ(acicula(other + "-o b --quiet").code, 0);
  EXPECT_NE(read(work() / "a/timeline.csv"), read(work() / "b/timeline.csv"));
}

TEST_F(SmallPatch, QuietAndJsonAreAsOnAColumn) {
  const Outcome quiet = acicula(patch() + "-o q --quiet");
  EXPECT_EQ(quiet.code, 0);
  EXPECT_THAT(quiet.out, IsEmpty());
  EXPECT_THAT(quiet.err, IsEmpty());
  const Outcome json = acicula(patch() + "-o j --json");
  EXPECT_EQ(json.out, read(work() / "j/summary.json"));
}

TEST_F(SmallPatch, SamplesGiveTheIntervalsOfAColumn) {
  ASSERT_EQ(acicula(patch() + "-o p --quiet --samples 20").code, 0);
  const auto summary = nlohmann::json::parse(read(work() / "p/summary.json"));
  EXPECT_EQ(summary.at("samples"), 20);
  for (const auto& endpoint : summary.at("endpoints")) {
    // A column is the scar; it knows nothing of the skin round it.
    const std::string observer = endpoint.value("observer", "");
    EXPECT_EQ(endpoint.at("interval90").is_array(), !observer.ends_with("whole patch")) << endpoint;
  }
}

TEST_F(SmallPatch, ACellHasTheSameFolder) {
  std::string cell = "run '" + demo.string() +
                     "' --fidelity cell --set numerics.rings=12 --set numerics.depth_cells=12 "
                     "--set course.sessions=2 --set course.interval='7 days' "
                     "--set course.follow_up='7 days' --set output.times='[\"7 days\"]' "
                     "--set numerics.field_tolerance=0.01 ";
  const Outcome run = acicula(cell + "-o a --threads 1");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("cell of 12 rings x 12 depths"));
  EXPECT_THAT(names(work() / "a"), IsSupersetOf({"summary.json", "depth_time.csv", "run.log"}));
  ASSERT_EQ(acicula(cell + "-o b --quiet --threads 2").code, 0);
  expect_same_results("a", "b");
}

TEST_F(SmallPatch, WhatDoesNotFitIntoMemoryIsRefusedBeforeAnythingIsWritten) {
  const Outcome run = acicula(patch() +
                              "-o p --set numerics.patch_width='100 mm' "
                              "--set numerics.patch_height='100 mm' --set numerics.voxel='2 um'");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("that are free"));
  EXPECT_THAT(run.err, HasSubstr("Take a larger numerics.voxel"));
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(SmallPatch, AFullDiskEndsItAndItGoesOnWhenThereIsRoom) {
  ASSERT_EQ(acicula(patch() + "-o straight --quiet").code, 0);
  // A limit on the size of files stands in for the disk; fields are the first large ones.
  const Outcome full = acicula(patch() + "-o p --quiet", "trap '' XFSZ; ulimit -f 128;");
  EXPECT_EQ(full.code, 4);
  EXPECT_THAT(full.err, HasSubstr("cannot"));
  EXPECT_FALSE(fs::exists(work() / "p/summary.json"));
  const Outcome rest = acicula("run --resume p --quiet");
  EXPECT_EQ(rest.code, 0) << rest.err;
  expect_same_results("straight", "p");
}

}  // namespace
}  // namespace acicula::end_to_end
