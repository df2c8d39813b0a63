#include "acicula/io/hdf5_seal.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/hdf5.hpp"
#include "acicula/io/posix_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/block_example.hpp"
#include <array>
#include <fstream>
#include <numeric>

namespace acicula::io {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Hdf5Seal : public testing::Test {
 protected:
  void SetUp() override {
    file_ = folder_.path / "a.h5";
    std::vector<double> values(400);
    std::iota(values.begin(), values.end(), 0.0);
    hdf5::Writer writer(file_, {}, seal_size);
    writer.make_dataset<double>("/field", {400});
    writer.write<double>("/field", {{0}, {400}}, values);
    writer.close();
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream file(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// What checking the file says; empty when it is whole.
  [[nodiscard]] std::string fault() const {
    try {
      static_cast<void>(check_seal(file_, "checkpoint", ranks_));
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }
  test::Folder folder_;
  std::filesystem::path file_;
  numerics::OneRank ranks_;
};

TEST_F(Hdf5Seal, IsTextBeforeAWholeHdf5File) {
  EXPECT_THAT(fault(), HasSubstr("not a whole checkpoint file of acicula"));
  seal(file_, {"checkpoint", 3, "0.1.0", 2419200.0}, ranks_);
  EXPECT_THAT(bytes(), StartsWith("acicula checkpoint, format 3\nprogram 0.1.0\ntime 2419200\n"));
  const Seal read = check_seal(file_, "checkpoint", ranks_);
  EXPECT_EQ(read.kind, "checkpoint");
  EXPECT_EQ(read.format, 3);
  EXPECT_EQ(read.program, "0.1.0");
  EXPECT_EQ(read.time, 2419200.0);
  EXPECT_EQ(read_seal(file_, "checkpoint").time, 2419200.0);
  std::vector<double> last(1);
  hdf5::Reader(file_).read<double>("/field", {{399}, {1}}, last);
  EXPECT_EQ(last[0], 399.0);
}

TEST_F(Hdf5Seal, NoticesEveryChangedByte) {
  seal(file_, {"checkpoint", 1, "0.1.0", 0.1}, ranks_);
  const std::string whole = bytes();
  for (std::size_t i = 0; i < whole.size(); i += (i < seal_size ? 1 : 7)) {
    const PosixFile file(file_, PosixFile::Use::change);
    file.write(i, std::array{static_cast<std::byte>(whole[i] ^ 0x10)});
    EXPECT_NE(fault(), "") << "byte " << i;
    file.write(i, std::array{static_cast<std::byte>(whole[i])});
  }
  EXPECT_EQ(fault(), "");
}

TEST_F(Hdf5Seal, NoticesEveryLength) {
  seal(file_, {"checkpoint", 1, "0.1.0", 0.1}, ranks_);
  const std::string whole = bytes();
  for (std::size_t size = whole.size() - 1; size > 11; size -= 11) {
    std::filesystem::resize_file(file_, size);
    EXPECT_NE(fault(), "") << "size " << size;
  }
  write_text_file(file_, whole + "x");
  EXPECT_THAT(fault(), HasSubstr("cut short or written to"));
  write_text_file(file_, whole);
  EXPECT_EQ(fault(), "");
}

TEST_F(Hdf5Seal, NoticesPiecesThatChangedPlaces) {
  // Two pieces of 4 MiB of one number each.
  const std::size_t piece = std::size_t{4} << 20U;
  const std::string block(seal_size, '\0');
  write_text_file(file_, block + std::string(piece, 'a') + std::string(piece, 'b') + "rest");
  seal(file_, {"checkpoint", 1, "0.1.0", 0.0}, ranks_);
  EXPECT_EQ(fault(), "");
  const std::string sealed = bytes().substr(0, seal_size);
  write_text_file(file_, sealed + std::string(piece, 'b') + std::string(piece, 'a') + "rest");
  EXPECT_THAT(fault(), HasSubstr("The file was altered"));
}

TEST_F(Hdf5Seal, TellsKindsApart) {
  seal(file_, {"fields", 1, "0.1.0", 0.0}, ranks_);
  EXPECT_THAT(fault(), HasSubstr("The file is a fields file, not a checkpoint file"));
  write_text_file(file_, "acicula checkpoint, format 1\n" + std::string(1000, 'x'));
  EXPECT_THAT(fault(), HasSubstr("not a whole checkpoint file"));
  std::filesystem::remove(file_);
  EXPECT_THAT(fault(), HasSubstr("No such file or directory"));
}

}  // namespace
}  // namespace acicula::io
