#include "acicula/io/fields_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/even_shares.hpp"
#include "acicula/io/fields_folder.hpp"
#include "acicula/io/hdf5.hpp"
#include "acicula/io/hdf5_seal.hpp"
#include "acicula/io/posix_file.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/block_example.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class FieldsFileTest : public testing::Test {
 protected:
  void write(double time, const std::vector<std::string>& names) const {
    const healing::Tissue tissue = test::numbered_tissue(block_, time);
    write_fields(folder_.path / "fields", {.tissue = tissue, .block = block_, .spacing = 20e-6},
                 names, "0.1.0", {});
  }
  [[nodiscard]] fs::path file(const char* name) const { return folder_.path / "fields" / name; }
  /// What reading says; empty when all goes well.
  [[nodiscard]] std::string fault(const std::string& name) const {
    try {
      const FieldsFile fields = read_fields(folder_.path);
      static_cast<void>(read_field(fields, fields.moments.front(), name));
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }
  test::Folder folder_;
  test::Block block_{6, 4};  // rows, columns; 5 graded depths to 100 um
};

TEST(FieldRegistry, BeginsWithTheStates) {
  const std::vector<FieldInfo>& registry = field_registry();
  EXPECT_EQ(registry[healing::damage].name, "damage");
  EXPECT_EQ(registry[healing::repair_macrophages].name, "repair_macrophages");
  EXPECT_EQ(registry[healing::mature_collagen3].name, "mature_collagen3");
  EXPECT_EQ(registry[healing::elastin].name, "elastin");
}

TEST_F(FieldsFileTest, BringsBackGeometryAndValues) {
  write(2419200.0, {"elastin", "collagen_total", "epidermis", "scar_share"});
  const FieldsFile fields = read_fields(folder_.path);
  EXPECT_EQ(fields.geometry.depth_faces, block_.depth().faces);
  EXPECT_EQ(fields.geometry.rows, 6U);
  EXPECT_EQ(fields.geometry.columns, 4U);
  EXPECT_EQ(fields.geometry.spacing, 20e-6);
  EXPECT_TRUE(fields.geometry.ring_faces.empty());
  ASSERT_EQ(fields.moments.size(), 1U);
  EXPECT_EQ(fields.moments[0].time, 2419200.0);
  std::vector<std::string> names;
  for (const FieldInfo& field : fields.fields) names.push_back(field.name);
  EXPECT_THAT(names, ElementsAre("elastin", "collagen_total", "scar_share", "epidermis"));

  const std::vector<double> species = test::numbered_tissue(block_, 2419200.0).species;
  const std::size_t cells = 5 * 6 * 4;
  const std::vector<float> elastin = read_field(fields, fields.moments[0], "elastin");
  const std::vector<float> total = read_field(fields, fields.moments[0], "collagen_total");
  ASSERT_EQ(elastin.size(), cells);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    EXPECT_EQ(elastin[cell], static_cast<float>(species[13 * cells + cell]));
    EXPECT_FLOAT_EQ(total[cell],
                    static_cast<float>(species[8 * cells + cell] + species[9 * cells + cell] +
                                       species[10 * cells + cell] + species[11 * cells + cell]));
  }
  EXPECT_EQ(read_field(fields, fields.moments[0], "epidermis").size(), 24U);
  EXPECT_EQ(read_field(fields, fields.moments[0], "scar_share"), std::vector<float>(cells));
}

TEST_F(FieldsFileTest, AreNamedByTheirDayAndListedForParaView) {
  write(28 * 86400.0, {"damage", "epidermis"});
  write(0.25 * 86400.0, {"damage", "epidermis"});
  write(3600.0, {"damage", "epidermis"});
  write(3600.0, {"damage", "epidermis"});  // a run that was resumed writes some again
  const FieldsFile fields = read_fields(folder_.path);
  ASSERT_EQ(fields.moments.size(), 3U);
  EXPECT_EQ(fields.moments[0].time, 3600.0);
  EXPECT_EQ(fields.moments[0].file.filename(), "fields_day_0000.041667.vtkhdf");
  EXPECT_EQ(fields.moments[1].file.filename(), "fields_day_0000.25.vtkhdf");
  EXPECT_EQ(fields.moments[2].file.filename(), "fields_day_0028.00.vtkhdf");
  EXPECT_EQ(read_text_file(file("fields.vtkhdf.series")),
            R"({
  "file-series-version": "1.0",
  "files": [
    {
      "name": "fields_day_0000.041667.vtkhdf",
      "time": 0.041667
    },
    {
      "name": "fields_day_0000.25.vtkhdf",
      "time": 0.25
    },
    {
      "name": "fields_day_0028.00.vtkhdf",
      "time": 28.0
    }
  ]
}
)");
  EXPECT_TRUE(fs::exists(file("surface_day_0028.00.vtkhdf")));
  EXPECT_FALSE(fs::exists(file("fields.partial")));
}

TEST_F(FieldsFileTest, SameFieldsAreTheSameBytes) {
  write(86400.0, {"damage", "elastin"});
  const std::string once = text_of(file("fields_day_0001.00.vtkhdf"));
  write(86400.0, {"elastin", "damage"});
  EXPECT_EQ(text_of(file("fields_day_0001.00.vtkhdf")), once);
}

// The image has layers from the deepest to the uppermost, and the mean over depth of the graded
// cells, weighted by their widths, is that of its even layers.
TEST_F(FieldsFileTest, ImageHasTheSurfaceOnTopAndTheSameMeans) {
  write(86400.0, {"damage"});
  const hdf5::Reader reader(file("fields_day_0001.00.vtkhdf"));
  EXPECT_EQ(reader.text("/VTKHDF", "Type"), "ImageData");
  // 100 um of 5 graded depths on a raster of 20 um: 5 layers of 20 um
  ASSERT_THAT(reader.shape("/VTKHDF/PointData/damage"), ElementsAre(5U, 6U, 4U));
  std::vector<float> image(120);
  reader.read<float>("/VTKHDF/PointData/damage", {{0, 0, 0}, {5, 6, 4}}, image);
  const FieldsFile fields = read_fields(folder_.path);
  const std::vector<float> graded = read_field(fields, fields.moments[0], "damage");
  const numerics::Grid& depth = block_.depth();
  for (std::size_t cell = 0; cell < 24; ++cell) {
    double of_graded = 0.0;
    double of_image = 0.0;
    for (std::size_t k = 0; k < 5; ++k) {
      of_graded += depth.width(k) * static_cast<double>(graded[k * 24 + cell]);
      of_image += 20e-6 * static_cast<double>(image[k * 24 + cell]);
    }
    EXPECT_NEAR(of_image / of_graded, 1.0, 1e-6);
  }
  // The first graded cell is 10 um wide, the second less than 20 um: the uppermost layer takes half
  // of itself from the first.
  EXPECT_NEAR(image[4 * 24],
              0.5 * (static_cast<double>(graded[0]) + static_cast<double>(graded[24])), 1e-2);
}

TEST_F(FieldsFileTest, SurfaceIsAnImageOfTwoEqualLayers) {
  write(86400.0, {"epidermis"});
  const hdf5::Reader reader(file("surface_day_0001.00.vtkhdf"));
  ASSERT_THAT(reader.shape("/VTKHDF/PointData/epidermis"), ElementsAre(2U, 6U, 4U));
  std::vector<float> lower(24);
  std::vector<float> upper(24);
  reader.read<float>("/VTKHDF/PointData/epidermis", {{0, 0, 0}, {1, 6, 4}}, lower);
  reader.read<float>("/VTKHDF/PointData/epidermis", {{1, 0, 0}, {1, 6, 4}}, upper);
  EXPECT_EQ(lower, upper);
  EXPECT_FLOAT_EQ(lower[5],
                  static_cast<float>(test::numbered_tissue(block_, 86400.0).epidermis[5]));
}

TEST(FieldsOfRings, AreAnImageOfTwoEqualRows) {
  const test::Folder folder;
  const numerics::Grid rings{{0.0, 10e-6, 20e-6, 40e-6, 80e-6}};
  const test::Block block(1, 4, {0, 1}, numerics::uniform_grid(0.0, 100e-6, 5));
  const healing::Tissue tissue = test::numbered_tissue(block, 0.0);
  write_fields(folder.path / "fields", {.tissue = tissue, .block = block, .rings = &rings},
               std::array<std::string, 1>{"damage"}, "0.1.0", {});
  const FieldsFile fields = read_fields(folder.path);
  EXPECT_EQ(fields.geometry.ring_faces, rings.faces);
  EXPECT_EQ(fields.geometry.spacing, 0.0);
  const hdf5::Reader reader(fields.moments[0].file);
  ASSERT_THAT(reader.shape("/VTKHDF/PointData/damage"), ElementsAre(5U, 2U, 4U));
  std::vector<float> image(8);
  // Uppermost layer, whose rings have the values 0, 1/3, 2/3 and 1. Even rings of 20 um: the first
  // has a quarter of its area within 10 um: 3/4 * 1/3 = 0.25.
  reader.read<float>("/VTKHDF/PointData/damage", {{4, 0, 0}, {1, 2, 4}}, image);
  const std::array expected{0.25F, 2.0F / 3.0F, 1.0F, 1.0F};
  for (std::size_t i = 0; i < 8; ++i) EXPECT_NEAR(image[i], expected[i % 4], 1e-6) << i;
}

TEST_F(FieldsFileTest, ThatAreNotThereAreSaid) {
  EXPECT_THAT(fault("damage"), HasSubstr("There are no fields in"));
  write(86400.0, {"damage"});
  EXPECT_EQ(fault("damage"), "");
  EXPECT_THAT(fault("elastin"), HasSubstr("There is no field elastin in it."));
}

TEST_F(FieldsFileTest, DamageIsNoticed) {
  write(86400.0, {"damage"});
  const fs::path path = file("fields_day_0001.00.vtkhdf");
  const PosixFile bytes(path, PosixFile::Use::change);
  for (std::uint64_t at = 0; at < bytes.size(); at += 61) {
    std::array<std::byte, 1> byte{};
    ASSERT_TRUE(bytes.read(at, byte));
    bytes.write(at, std::array{byte[0] ^ std::byte{0x40}});
    EXPECT_NE(fault("damage"), "") << "byte " << at;
    bytes.write(at, byte);
  }
  fs::resize_file(path, bytes.size() - 1);
  EXPECT_THAT(fault("damage"), HasSubstr("cut short"));
  write_text_file(path, "not ours");
  EXPECT_THAT(fault("damage"), HasSubstr("cut short"));
}

TEST_F(FieldsFileTest, ForgedSizesAreRefused) {
  write(86400.0, {"damage"});
  const fs::path path = file("fields_day_0001.00.vtkhdf");
  const auto forge = [&](std::int64_t rows, const hdf5::Shape& shape) {
    hdf5::Writer writer(path, {}, seal_size);
    writer.make_group("/graded");
    writer.attribute("/graded", "rows", std::array{rows});
    writer.attribute("/graded", "columns", std::array<std::int64_t, 1>{4});
    writer.attribute("/graded", "spacing_in_metres", std::array{1e-5});
    writer.make_dataset<double>("/graded/depth_faces", {3});
    writer.write<double>("/graded/depth_faces", {{0}, {3}}, std::array{0.0, 1.0, 2.0});
    writer.make_dataset<float>("/graded/damage", shape, {.chunk = {1, 1, 4}});
    writer.close();
    seal(path, {"fields", 1, "0.1.0", 86400.0}, numerics::OneRank());
    return fault("damage");
  };
  EXPECT_EQ(forge(6, {2, 6, 4}), "");
  EXPECT_THAT(forge(-6, {2, 6, 4}), HasSubstr("rows is out of range"));
  EXPECT_THAT(forge(7, {2, 6, 4}), HasSubstr("not that of the other moments"));
  EXPECT_THAT(forge(1 << 20, {2, 1U << 20U, 4}), HasSubstr("claims more than it can hold"));
}

TEST_F(FieldsFileTest, ThatCannotBeWrittenEndTheRun) {
  write_text_file(folder_.path / "fields", "");
  EXPECT_THROW(write(1.0, {"damage"}), OutputError);
}

TEST(EvenShares, AreOverlapsOfCells) {
  const auto shares = even_shares(std::array{0.0, 1.0, 4.0}, std::array{0.0, 2.0, 4.0});
  ASSERT_EQ(shares.size(), 2U);
  ASSERT_EQ(shares[0].size(), 2U);
  EXPECT_DOUBLE_EQ(shares[0][0].weight, 0.5);
  EXPECT_DOUBLE_EQ(shares[0][1].weight, 0.5);
  ASSERT_EQ(shares[1].size(), 1U);
  EXPECT_EQ(shares[1][0].from, 1U);
  EXPECT_DOUBLE_EQ(shares[1][0].weight, 1.0);
}

TEST(EvenShares, SumToOneOnAnyGrid) {
  const numerics::Grid grid = numerics::graded_grid(2e-3, 5e-6, 60);
  for (const std::size_t n : {1U, 7U, 60U, 100U, 119U}) {
    for (const auto& takes : even_shares(grid.faces, even_faces(0.0, 2e-3, n))) {
      double sum = 0.0;
      for (const Share& share : takes) sum += share.weight;
      EXPECT_THAT(sum, DoubleNear(1.0, 1e-12));
    }
  }
}

TEST(FieldsFileName, SortsByTime) {
  EXPECT_EQ(fields_file_name("fields", 0.0), "fields_day_0000.00.vtkhdf");
  EXPECT_EQ(fields_file_name("fields", 86400.0 * 100.5), "fields_day_0100.50.vtkhdf");
  EXPECT_EQ(fields_file_name("surface", 60.0), "surface_day_0000.000694.vtkhdf");
}

}  // namespace
}  // namespace acicula::io
