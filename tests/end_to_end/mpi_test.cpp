// Of a program that was built with MPI.

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "small_patch.hpp"

namespace acicula::end_to_end {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Launched : public SmallPatch {
 protected:
  /// The shell words that start a program on several processes.
  static std::string on(int processes) {
    return "env OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 "
           "OMPI_MCA_mpi_yield_when_idle=1 '" ACICULA_MPIRUN
           "' --oversubscribe --bind-to none -n " +
           std::to_string(processes);
  }
  static std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  }
};

TEST_F(Launched, ProcessesChangeNoNumber) {
  ASSERT_EQ(acicula(patch() + "-o one --quiet").code, 0);
  for (const int processes : {1, 2, 3, 4}) {
    const std::string folder = "on" + std::to_string(processes);
    const Outcome run = acicula(patch() + "-o " + folder + " --quiet", on(processes));
    ASSERT_EQ(run.code, 0) << run.err;
    expect_same_numbers("one", folder);
    const auto provenance = nlohmann::json::parse(read(work() / folder / "provenance.json"));
    EXPECT_EQ(provenance.at("starts")[0].at("processes"), processes);
  }
}

TEST_F(Launched, OnlyTheFirstSpeaks) {
  const Outcome run = acicula(patch() + "-o p", on(2));
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(count(run.out, "p/report.html"), 1U);
  EXPECT_EQ(count(run.err, "on 2 processes x 1 thread: needs"), 1U) << run.err;
}

TEST_F(Launched, ACheckpointIsReadByAnyNumberOfProcesses) {
  ASSERT_EQ(acicula(patch() + "-o straight --quiet").code, 0);
  // Killed on three, each process by itself since those of a killed launcher live on for a while;
  // gone on with on one, two and four.
  bool stopped = false;
  for (std::size_t attempt = 0; attempt < 5 && !stopped; ++attempt) {
    fs::remove_all(work() / "p");
    (void)acicula(patch() + "-o p --quiet --checkpoint-every 0",
                  on(3) + " " + ended_at("p", "KILL", log_lines("straight") / 3 + attempt));
    stopped = fs::exists(work() / "p/checkpoints") && names(work() / "p/checkpoints").size() >= 2 &&
              !fs::exists(work() / "p/summary.json");
  }
  ASSERT_TRUE(stopped);
  for (const int processes : {1, 2, 4}) {
    const std::string folder = "on" + std::to_string(processes);
    fs::copy(work() / "p", work() / folder, fs::copy_options::recursive);
    const Outcome rest = acicula("run --resume " + folder, on(processes));
    ASSERT_EQ(rest.code, 0) << rest.err;
    EXPECT_THAT(rest.err, HasSubstr("goes on from day"));
    expect_same_numbers("straight", folder);
  }
}

TEST_F(Launched, AColumnIsTheWorkOfOne) {
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' -o c", on(2));
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(count(run.out, "c/report.html"), 1U);
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o d --quiet").code, 0);
  expect_same_results("c", "d");
}

TEST_F(Launched, AFaultIsToldOnceAndAllEndWithItsCode) {
  write(work() / "bad.toml", "schema = 1\n[device]\nneedle.lenght = \"1 mm\"\n");
  const Outcome bad = acicula("run bad.toml -o p", on(3));
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(count(bad.err, "Did you mean"), 1U) << bad.err;
  EXPECT_FALSE(fs::exists(work() / "p"));

  fs::create_directory(work() / "p");
  write(work() / "p/mine.txt", "mine");
  const Outcome taken = acicula(patch() + "-o p", on(3));
  EXPECT_EQ(taken.code, 2);
  EXPECT_EQ(count(taken.err, "already has files in it"), 1U) << taken.err;
  EXPECT_EQ(names(work() / "p"), std::set<std::string>{"mine.txt"});

  const Outcome large = acicula(patch() +
                                    "-o q --set numerics.patch_width='100 mm' "
                                    "--set numerics.patch_height='100 mm' "
                                    "--set numerics.voxel='2 um'",
                                on(2));
  EXPECT_EQ(large.code, 2);
  EXPECT_EQ(count(large.err, "that are free"), 1U) << large.err;
}

TEST_F(Launched, MoreProcessesThanRowsAreRefused) {
  // It has twenty rows.
  const Outcome run = acicula(patch() + "-o p", on(21));
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("cannot be shared by 21 processes"));
}

TEST_F(Launched, AFullDiskEndsAllProcesses) {
  // A file system of its own: a limit on the size of files would stop MPI itself.
  fs::create_directory(work() / "disk");
  if (std::system(
          ("mount -t tmpfs -o size=100k tmpfs '" + (work() / "disk").string() + "' 2>/dev/null")
              .c_str()) != 0)
    GTEST_SKIP() << "no right to mount a file system";
  const Outcome run = acicula(patch() + "-o disk/p --quiet", "timeout -s KILL 60 " + on(2));
  EXPECT_EQ(run.code, 4) << run.err;
  EXPECT_FALSE(fs::exists(work() / "disk/p/summary.json"));
  EXPECT_EQ(std::system(("umount '" + (work() / "disk").string() + "'").c_str()), 0);
}

}  // namespace
}  // namespace acicula::end_to_end
