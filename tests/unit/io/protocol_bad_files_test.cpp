#include "acicula/core/error.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gmock/gmock.h>

#include "support/source_folder.hpp"
#include <filesystem>
#include <fstream>

namespace acicula::io {
namespace {

std::string message_of(const std::filesystem::path& file, const evidence::Catalogue& catalogue) {
  try {
    (void)read_protocol(read_text_file(file), file.filename().string(), catalogue);
  } catch (const InputError& error) {
    return std::string(error.what()) + "\n";
  }
  return "no fault was found\n";
}

/// Each bad protocol has beside it the message that a person wrote it should give.
TEST(BadProtocols, GiveTheExpectedMessages) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  int files = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(ACICULA_SOURCE_DIR "/tests/end_to_end/bad")) {
    if (file.path().extension() != ".toml") continue;
    SCOPED_TRACE(file.path().string());
    std::filesystem::path expected = file.path();
    expected.replace_extension(".expected");
    EXPECT_EQ(message_of(file.path(), catalogue), read_text_file(expected));
    ++files;
  }
  EXPECT_GE(files, 70);
}

class ReadTextFile : public ::testing::Test {
 protected:
  void SetUp() override {
    folder = std::filesystem::path(::testing::TempDir()) / "acicula_read_text_file";
    std::filesystem::create_directories(folder);
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  std::string fault(const std::filesystem::path& path, std::size_t limit = largest_input_file) {
    try {
      (void)read_text_file(path, limit);
    } catch (const InputError& error) {
      return error.diagnostics.front().message;
    }
    return "";
  }
  std::filesystem::path folder;
};

TEST_F(ReadTextFile, ReadsBytesAsTheyAre) {
  std::ofstream(folder / "a", std::ios::binary) << "a\r\n\0b" << std::string(3, '\0');
  EXPECT_EQ(read_text_file(folder / "a").size(), 6U);
  std::ofstream(folder / "empty");
  EXPECT_EQ(read_text_file(folder / "empty"), "");
}

TEST_F(ReadTextFile, RefusesWhatIsNoReadableFileOfFittingSize) {
  EXPECT_EQ(fault(folder / "missing"), "There is no such file.");
  EXPECT_EQ(fault(folder), "This is a folder.");
  EXPECT_EQ(fault("/dev/null"), "This is not a regular file.");
  std::ofstream(folder / "b") << std::string(2048, 'x');
  EXPECT_EQ(fault(folder / "b", 2048), "");
  EXPECT_EQ(fault(folder / "b", 2047), "The file is larger than 1 KiB.");
  std::ofstream(folder / "file") << "x";
  EXPECT_EQ(fault(folder / "file" / "below"), "There is no such file.");
}

TEST_F(ReadTextFile, RefusesAHundredMegabytesQuickly) {
  std::ofstream(folder / "huge") << "x";
  std::filesystem::resize_file(folder / "huge", 100U << 20U);
  EXPECT_EQ(fault(folder / "huge"), "The file is larger than 1024 KiB.");
}

}  // namespace
}  // namespace acicula::io
