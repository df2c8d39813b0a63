#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "small_patch.hpp"
#include "support/source_folder.hpp"
#include <cstdio>

namespace acicula::end_to_end {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Resume : public SmallPatch {
 protected:
  /// Lines of the log of a straight run into folder "straight".
  std::size_t straight() const {
    EXPECT_EQ(acicula(patch() + "-o straight --quiet --checkpoint-every 0").code, 0);
    return log_lines("straight");
  }

  /// Starts a run into a folder and ends it by a signal when its log has so many lines.
  Outcome stopped(const std::string& folder, const char* signal, std::size_t lines) const {
    return acicula(patch() + "-o " + folder + " --quiet --checkpoint-every 0",
                   ended_at(folder, signal, lines));
  }

  /// As stopped(), when there is a checkpoint and no summary yet.
  void stop_in_the_middle(const std::string& folder, const char* signal) const {
    const std::size_t whole = straight();
    for (std::size_t attempt = 0; attempt < 5; ++attempt) {
      const std::string name = folder + std::to_string(attempt);
      (void)stopped(name, signal, whole / 3 + attempt);
      if (fs::exists(work() / name / "checkpoints") &&
          !names(work() / name / "checkpoints").empty() &&
          !fs::exists(work() / name / "summary.json")) {
        fs::rename(work() / name, work() / folder);
        return;
      }
    }
    FAIL() << "no run could be stopped in its middle";
  }

  void replace(const fs::path& file, const std::string& from, const std::string& to) const {
    std::string text = read(work() / file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file;
    write(work() / file, text.replace(at, from.size(), to));
  }
};

TEST_F(Resume, KilledAtAnyMomentItEndsWithTheBytesOfAStraightRun) {
  const std::size_t whole = straight();
  int resumed = 0;
  for (std::size_t lines = 0; lines < whole; lines += 2) {
    const std::string folder = "killed" + std::to_string(lines);
    (void)stopped(folder, "KILL", lines);
    if (!fs::exists(work() / folder / "provenance.json")) continue;  // killed before its folder
    const Outcome rest = acicula("run --resume " + folder + " --quiet");
    EXPECT_EQ(rest.code, 0) << lines << rest.err;
    expect_same_results("straight", folder);
    ++resumed;
  }
  EXPECT_GE(resumed, 4) << "the moments missed the run";
}

TEST_F(Resume, KilledAgainAndAgainItStillEnds) {
  (void)stopped("p", "KILL", straight() / 3);
  for (int i = 0; i < 3; ++i) {
    (void)acicula("run --resume p --quiet --checkpoint-every 0",
                  ended_at("p", "KILL", log_lines("p") + 2));
  }
  const Outcome rest = acicula("run --resume p --quiet");
  EXPECT_EQ(rest.code, 0) << rest.err;
  expect_same_results("straight", "p");
  const auto provenance = nlohmann::json::parse(read(work() / "p/provenance.json"));
  EXPECT_GE(provenance.at("starts").size(), 2U);
}

TEST_F(Resume, ASignalStopsItAfterACheckpoint) {
  stop_in_the_middle("p", "TERM");
  EXPECT_THAT(read(work() / "p/run.log"), HasSubstr("stopped by signal 15"));
  const Outcome rest = acicula("run --resume p");
  EXPECT_EQ(rest.code, 0) << rest.err;
  EXPECT_THAT(rest.err, HasSubstr("goes on from day"));
  expect_same_results("straight", "p");
}

TEST_F(Resume, AStoppedRunSaysHowToGoOn) {
  const std::size_t whole = straight();
  for (std::size_t attempt = 0; attempt < 5; ++attempt) {
    const std::string folder = "p" + std::to_string(attempt);
    const Outcome run = stopped(folder, "TERM", whole / 3 + attempt);
    if (run.code != 128 + 15 || run.err.empty()) continue;
    EXPECT_THAT(run.err, HasSubstr("Stopped at day"));
    EXPECT_THAT(run.err, HasSubstr("acicula run --resume " + folder));
    return;
  }
  FAIL() << "no run could be stopped in its middle";
}

TEST_F(Resume, ACompleteRunIsLeftAsItIs) {
  (void)straight();
  const auto before = fs::last_write_time(work() / "straight/summary.json");
  const Outcome run = acicula("run --resume straight");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("is complete"));
  EXPECT_EQ(fs::last_write_time(work() / "straight/summary.json"), before);
  EXPECT_EQ(acicula("run --resume straight --json").out, read(work() / "straight/summary.json"));
}

TEST_F(Resume, WithoutACheckpointItStartsOver) {
  stop_in_the_middle("p", "KILL");
  fs::remove_all(work() / "p/checkpoints");
  const Outcome rest = acicula("run --resume p");
  EXPECT_EQ(rest.code, 0) << rest.err;
  EXPECT_THAT(rest.err, HasSubstr("starts over"));
  expect_same_results("straight", "p");
}

TEST_F(Resume, ATornCheckpointIsRecognisedAndTheOneBeforeUsed) {
  stop_in_the_middle("p", "KILL");
  const auto checkpoints = names(work() / "p/checkpoints");
  ASSERT_GE(checkpoints.size(), 2U);
  const fs::path newest = work() / "p/checkpoints" / *checkpoints.rbegin();
  fs::resize_file(newest, fs::file_size(newest) / 2);
  const Outcome rest = acicula("run --resume p");
  EXPECT_EQ(rest.code, 0) << rest.err;
  EXPECT_THAT(rest.err, HasSubstr(newest.filename().string()));
  EXPECT_THAT(rest.err, HasSubstr("goes on from day"));
  expect_same_results("straight", "p");
}

TEST_F(Resume, AlteredBytesInEveryCheckpointStartItOver) {
  stop_in_the_middle("p", "KILL");
  for (const std::string& name : names(work() / "p/checkpoints")) {
    const fs::path path = work() / "p/checkpoints" / name;
    std::string bytes = read(path);
    if (bytes.empty()) continue;  // the kill came as it was made: it is torn already
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
    write(path, bytes);
  }
  const Outcome rest = acicula("run --resume p");
  EXPECT_EQ(rest.code, 0) << rest.err;
  EXPECT_THAT(rest.err, HasSubstr("starts over"));
  expect_same_results("straight", "p");
}

TEST_F(Resume, AnotherProtocolIsRefused) {
  stop_in_the_middle("p", "KILL");
  fs::copy(work() / "p", work() / "text", fs::copy_options::recursive);
  write(work() / "text/protocol.toml", read(work() / "text/protocol.toml") + "# later\n");
  const Outcome text = acicula("run --resume text");
  EXPECT_EQ(text.code, 2);
  EXPECT_THAT(text.err, HasSubstr("another protocol.toml"));

  // A folder whose files agree among themselves, and a checkpoint that is not of it.
  fs::copy(work() / "p", work() / "seed", fs::copy_options::recursive);
  replace("seed/provenance.json", "\"seed\": 3", "\"seed\": 4");
  const Outcome seed = acicula("run --resume seed");
  EXPECT_EQ(seed.code, 2);
  EXPECT_THAT(seed.err, HasSubstr("seed"));

  fs::copy(work() / "p", work() / "version", fs::copy_options::recursive);
  const auto provenance = nlohmann::json::parse(read(work() / "p/provenance.json"));
  replace("version/provenance.json",
          "\"acicula\": \"" + provenance.at("acicula").get<std::string>() + "\"",
          "\"acicula\": \"0.0.1\"");
  const Outcome version = acicula("run --resume version");
  EXPECT_EQ(version.code, 2);
  EXPECT_THAT(version.err, HasSubstr("acicula 0.0.1"));
}

TEST_F(Resume, OtherDataAreRefused) {
  stop_in_the_middle("p", "KILL");
  fs::create_directories(work() / "data/sites");
  fs::copy_file(fs::path(ACICULA_SOURCE_DIR) / "data/sites/cheek.toml",
                work() / "data/sites/my-cheek.toml");
  const Outcome run = acicula("run --resume p --data data");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("other data files"));
}

TEST_F(Resume, WhatIsNoRunIsRefused) {
  EXPECT_EQ(acicula("run --resume nowhere").code, 2);
  fs::create_directory(work() / "empty");
  const Outcome run = acicula("run --resume empty");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("not the result folder of a run"));
  EXPECT_THAT(names(work() / "empty"), IsEmpty());
  for (const char* file : {"protocol.toml", "resolved.toml", "provenance.json"})
    write(work() / "empty" / file, "{}");
  EXPECT_EQ(acicula("run --resume empty").code, 2);
  const Outcome settled = acicula("run --resume empty --seed 4");
  EXPECT_EQ(settled.code, 2);
  EXPECT_THAT(settled.err, HasSubstr("--seed"));
}

TEST_F(Resume, OneProcessAtATimeWorksInAFolder) {
  stop_in_the_middle("p", "KILL");
  const Outcome run = acicula("run --resume p", "exec 9>>p/run.log; flock --nonblock 9;");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("Another acicula is at work"));
}

}  // namespace
}  // namespace acicula::end_to_end
