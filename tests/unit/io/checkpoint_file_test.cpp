#include "acicula/io/checkpoint_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/hdf5.hpp"
#include "acicula/io/hdf5_seal.hpp"
#include "acicula/io/posix_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/io/block_example.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <thread>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class CheckpointFile : public testing::Test {
 protected:
  void write(double time) const {
    write_checkpoint(folder_.path, test::numbered_checkpoint(block_, time), block_, run_, {});
  }
  [[nodiscard]] ReadCheckpoint read() const { return read_checkpoint(folder_.path, block_, run_); }
  [[nodiscard]] double time_read() const {
    const ReadCheckpoint result = read();
    return result.checkpoint ? result.checkpoint->tissue.time : -1.0;
  }
  /// What reading for another run or block says.
  [[nodiscard]] std::string refusal(const RunIdentity& run,
                                    const numerics::DiffusionOperator& block) const {
    try {
      static_cast<void>(read_checkpoint(folder_.path, block, run));
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_.path)) {
      found.push_back(entry.path().filename());
    }
    std::sort(found.begin(), found.end());
    return found;
  }
  test::Folder folder_;
  test::Block block_{6, 4};
  RunIdentity run_{"0.1.0", "0123abcd", 0xFFFFFFFFFFFFFFFFU};
};

TEST_F(CheckpointFile, BringsBackEveryBit) {
  const course::Checkpoint wrote = test::numbered_checkpoint(block_, 0.1);
  write(0.1);
  const ReadCheckpoint result = read();
  ASSERT_TRUE(result.checkpoint);
  EXPECT_THAT(result.warnings, IsEmpty());
  EXPECT_EQ(result.file.filename(), "checkpoint_000001.h5");
  const course::Checkpoint& got = *result.checkpoint;
  EXPECT_EQ(got.tissue.time, wrote.tissue.time);
  EXPECT_EQ(got.tissue.species, wrote.tissue.species);
  EXPECT_EQ(got.tissue.epidermis, wrote.tissue.epidermis);
  EXPECT_EQ(got.tissue.channel_radius, wrote.tissue.channel_radius);
  EXPECT_EQ(got.tissue.since_session, 3600.0);
  EXPECT_EQ(got.tissue.next_step, 12.5);
  EXPECT_EQ(got.tissue.previous_error, 0.25);
  EXPECT_EQ(got.next_moment, 7U);
  EXPECT_EQ(got.sessions, 2U);
  EXPECT_THAT(got.kept.scar, IsEmpty());
  ASSERT_EQ(got.kept.field.size(), 1U);
  EXPECT_EQ(got.kept.field[0].cells, wrote.kept.field[0].cells);
  EXPECT_EQ(got.kept.field[0].time, wrote.kept.field[0].time);
  EXPECT_EQ(got.kept.field[0].epidermis, 1.25);
  EXPECT_EQ(got.kept.field[0].channel_radius, 3e-5);
  EXPECT_EQ(got.kept.field[0].since_session, 60.0);
  EXPECT_EQ(got.kept.field[0].next_step, 5.0);
  EXPECT_THAT(got.recent.scar, IsEmpty());
  ASSERT_EQ(got.recent.field.size(), 2U);
  EXPECT_EQ(got.recent.field[1].cells, wrote.recent.field[1].cells);
}

TEST_F(CheckpointFile, IsReadByAnyBandOfRows) {
  write(5.0);
  for (const std::size_t parts : {1U, 2U, 3U, 6U}) {
    for (std::size_t part = 0; part < parts; ++part) {
      const test::Block band(6, 4, numerics::band(6, parts, part), block_.depth());
      const ReadCheckpoint result = read_checkpoint(folder_.path, band, run_);
      ASSERT_TRUE(result.checkpoint);
      const healing::Tissue expected = test::numbered_tissue(band, 5.0);
      EXPECT_EQ(result.checkpoint->tissue.species, expected.species);
      EXPECT_EQ(result.checkpoint->tissue.epidermis, expected.epidermis);
      EXPECT_EQ(result.checkpoint->kept.field.size(), 1U);
    }
  }
}

TEST_F(CheckpointFile, KeepsTheLastTwo) {
  for (const double time : {1.0, 2.0, 3.0, 4.0}) write(time);
  EXPECT_THAT(names(), ElementsAre("checkpoint_000003.h5", "checkpoint_000004.h5"));
  EXPECT_EQ(time_read(), 4.0);
}

TEST_F(CheckpointFile, LeavesOtherFilesAlone) {
  write_text_file(folder_.path / "checkpoint_1.h5", "mine");
  write_text_file(folder_.path / "checkpoint_000001.h5.bak", "mine");
  write_text_file(folder_.path / "notes.txt", "mine");
  for (const double time : {1.0, 2.0, 3.0}) write(time);
  EXPECT_EQ(names().size(), 5U);
  EXPECT_EQ(time_read(), 3.0);
}

TEST_F(CheckpointFile, IsAbsentInAnEmptyOrMissingFolder) {
  EXPECT_FALSE(read().checkpoint);
  fs::remove(folder_.path);
  EXPECT_FALSE(read().checkpoint);
  write(1.0);  // makes the folder
  EXPECT_EQ(time_read(), 1.0);
}

TEST_F(CheckpointFile, OfAnotherRunIsRefused) {
  write(1.0);
  RunIdentity other = run_;
  other.seed = 7;
  EXPECT_THAT(refusal(other, block_),
              HasSubstr("belongs to a run with --seed 18446744073709551615, not 7."));
  other = run_;
  other.inputs_hash = "ffff";
  EXPECT_THAT(refusal(other, block_),
              HasSubstr("another protocol, other --set values or other data"));
  other = run_;
  other.program_version = "0.2.0";
  EXPECT_THAT(refusal(other, block_), HasSubstr("was written by acicula 0.1.0; this is 0.2.0"));
  EXPECT_THAT(refusal(run_, test::Block(6, 5)), HasSubstr("a block of another size"));
  EXPECT_THAT(refusal(run_, test::Block(6, 4, {0, 6}, numerics::uniform_grid(0, 100e-6, 5))),
              HasSubstr("a block of another size"));
}

TEST_F(CheckpointFile, OfAnotherFormatIsRefused) {
  write(1.0);
  const fs::path file = folder_.path / "checkpoint_000001.h5";
  seal(file, {"checkpoint", 2, "9.9.9", 1.0}, numerics::OneRank());
  EXPECT_THAT(refusal(run_, block_), HasSubstr("has format 2; this program reads format 1."));
}

TEST_F(CheckpointFile, OlderOneStandsInForADamagedOne) {
  write(1.0);
  write(2.0);
  const fs::path newer = folder_.path / "checkpoint_000002.h5";
  fs::resize_file(newer, fs::file_size(newer) / 2);
  const ReadCheckpoint result = read();
  ASSERT_TRUE(result.checkpoint);
  EXPECT_EQ(result.checkpoint->tissue.time, 1.0);
  EXPECT_EQ(result.file.filename(), "checkpoint_000001.h5");
  ASSERT_EQ(result.warnings.size(), 1U);
  EXPECT_THAT(result.warnings[0], HasSubstr("checkpoint_000002.h5: The file was cut short"));
  // A new one gets a number above the damaged one, which goes.
  write(3.0);
  EXPECT_THAT(names(), ElementsAre("checkpoint_000002.h5", "checkpoint_000003.h5"));
  EXPECT_EQ(time_read(), 3.0);
}

TEST_F(CheckpointFile, WithNothingWholeIsToldAndNotUsed) {
  write(1.0);
  write_text_file(folder_.path / "checkpoint_000001.h5", "");
  write_text_file(folder_.path / "checkpoint_000002.h5", std::string(5000, '\x89'));
  const ReadCheckpoint result = read();
  EXPECT_FALSE(result.checkpoint);
  EXPECT_EQ(result.warnings.size(), 2U);
}

TEST_F(CheckpointFile, DamageAnywhereIsNoticed) {
  write(1.0);
  write(2.0);
  const fs::path newer = folder_.path / "checkpoint_000002.h5";
  const PosixFile file(newer, PosixFile::Use::change);
  // A step that is no multiple of anything in the file.
  for (std::uint64_t at = 0; at < file.size(); at += 97) {
    std::array<std::byte, 1> byte{};
    ASSERT_TRUE(file.read(at, byte));
    file.write(at, std::array{byte[0] ^ std::byte{1}});
    EXPECT_EQ(time_read(), 1.0) << "byte " << at;
    file.write(at, byte);
  }
  EXPECT_EQ(time_read(), 2.0);
}

// Somebody can put a right seal on wrong content: whatever HDF5 makes of it, no crash and no wrong
// shapes. (HDF5 1.10 itself is not proof against every forged file, so the bytes that are changed
// here are those of names and sizes that our reader looks at.)
TEST_F(CheckpointFile, ForgedContentIsRefused) {
  const fs::path path = folder_.path / "checkpoint_000001.h5";
  const auto forge = [&](auto&& content) {
    hdf5::Writer writer(path, {}, seal_size);
    content(writer);
    writer.close();
    seal(path, {"checkpoint", 1, "0.1.0", 1.0}, numerics::OneRank());
    return read();
  };
  const auto identity = [&](hdf5::Writer& writer) {
    writer.attribute("/", "program_version", run_.program_version);
    writer.attribute("/", "inputs_hash", run_.inputs_hash);
    writer.attribute("/", "seed", std::array<std::int64_t, 1>{-1});
  };
  EXPECT_THAT(forge([](hdf5::Writer&) {}).warnings, testing::SizeIs(1));
  EXPECT_THAT(forge(identity).warnings, testing::SizeIs(1));
  EXPECT_THAT(forge([&](hdf5::Writer& writer) {
                identity(writer);
                writer.make_dataset<double>("/species", {14, 5, 6, 4});
                writer.make_dataset<double>("/epidermis", {6, 4});
                writer.make_dataset<double>("/channel_radius", {6, 4});
                writer.make_dataset<double>("/depth_faces", {6});
                writer.write<double>("/depth_faces", {{0}, {6}}, block_.depth().faces);
                writer.attribute("/", "next_moment", std::array<std::int64_t, 1>{-1});
              }).warnings,
              testing::ElementsAre(HasSubstr("next_moment is negative")));
}

TEST_F(CheckpointFile, UnfinishedOneIsNeitherReadNorInTheWay) {
  write(1.0);
  write_text_file(folder_.path / "checkpoint.partial", std::string(100, 'x'));
  EXPECT_EQ(time_read(), 1.0);
  write(2.0);
  EXPECT_EQ(names().size(), 2U);
}

TEST_F(CheckpointFile, SurvivesKillAtAnyMoment) {
  write(0.0);
  double latest = 0.0;
  for (int round = 0; round < 12; ++round) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (double time = latest + 1.0;; time += 1.0) write(time);
    }
    // Uneven pauses, so that the end comes at other moments of writing.
    std::this_thread::sleep_for(std::chrono::microseconds(3000 + 1713 * round));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const ReadCheckpoint result = read();
    ASSERT_TRUE(result.checkpoint);
    EXPECT_THAT(result.warnings, IsEmpty());
    EXPECT_GE(result.checkpoint->tissue.time, latest);
    latest = result.checkpoint->tissue.time;
    EXPECT_EQ(result.checkpoint->tissue.species, test::numbered_tissue(block_, latest).species);
  }
}

/// In a process whose files may not grow beyond `limit`, as on a full disk: ends with 0 when the
/// failure was told as it should.
void write_on_a_full_disk(const fs::path& folder, const test::Block& block, const RunIdentity& run,
                          rlim_t limit) {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit files{limit, limit};
  ::setrlimit(RLIMIT_FSIZE, &files);
  try {
    write_checkpoint(folder, test::numbered_checkpoint(block, 2.0), block, run, {});
  } catch (const OutputError& error) {
    const std::string text = error.what();
    std::exit(text.find("cannot write a checkpoint into") != std::string::npos &&
                      text.find("File too large") != std::string::npos
                  ? 0
                  : 1);
  }
  std::exit(2);
}

TEST_F(CheckpointFile, ThatCannotBeWrittenLeavesTheEarlierOnes) {
  const test::Block block(40, 40);
  write_checkpoint(folder_.path, test::numbered_checkpoint(block, 1.0), block, run_, {});
  const auto size = static_cast<rlim_t>(fs::file_size(folder_.path / "checkpoint_000001.h5"));
  for (const rlim_t limit : {rlim_t{0}, rlim_t{70000}, size / 2, size - 100}) {
    // Nothing of HDF5's own is printed, not even when the process ends.
    EXPECT_EXIT(write_on_a_full_disk(folder_.path, block, run_, limit), testing::ExitedWithCode(0),
                "^$")
        << limit;
    EXPECT_THAT(names(), ElementsAre("checkpoint_000001.h5"));
  }
  EXPECT_TRUE(read_checkpoint(folder_.path, block, run_).checkpoint);
}

TEST_F(CheckpointFile, NeedsAFolderThatCanBeWritten) {
  write_text_file(folder_.path / "file", "");
  EXPECT_THROW(write_checkpoint(folder_.path / "file", test::numbered_checkpoint(block_, 1.0),
                                block_, run_, {}),
               OutputError);
}

TEST(RunInputsHash, ChangesWithEachInput) {
  const std::string hash = run_inputs_hash("a", "b", "c");
  EXPECT_EQ(hash.size(), 64U);
  EXPECT_NE(run_inputs_hash("x", "b", "c"), hash);
  EXPECT_NE(run_inputs_hash("a", "x", "c"), hash);
  EXPECT_NE(run_inputs_hash("a", "b", "x"), hash);
  EXPECT_NE(run_inputs_hash("ab", "", "c"), hash);
}

}  // namespace
}  // namespace acicula::io
