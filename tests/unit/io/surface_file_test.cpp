#include "acicula/io/surface/surface_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/surface/grey_png.hpp"
#include "acicula/io/surface/grey_tiff.hpp"
#include "acicula/io/surface/md5.hpp"
#include "acicula/io/surface/x3p_file.hpp"
#include "acicula/io/surface/zip_archive.hpp"

#include <gmock/gmock.h>

#include "support/source_folder.hpp"
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <sstream>

namespace acicula::io {
namespace {

using surface::HeightField;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr PictureScale scale{.level_height = 1e-7, .spacing = 2e-5};

/// Files that a script in Python wrote byte by byte (zipfile, zlib, struct), seeds of the fuzzer.
std::string seed(const std::string& name) {
  std::ifstream file(std::string(ACICULA_SOURCE_DIR) + "/fuzz/surfaces/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string fault_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string fault_of_surface(const std::string& bytes, const PictureScale& given = {}) {
  return fault_of([&] { static_cast<void>(read_surface(bytes, "s.x3p", given)); });
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::invalid_argument("no " + from);
  return text.replace(at, from.size(), to);
}

HeightField waves() {
  HeightField field{.columns = 7, .rows = 5, .column_spacing = 1.1e-5, .row_spacing = 1.7e-5};
  for (int i = 0; i < 35; ++i) field.heights.push_back(1e-5 * std::sin(i / 3.0));
  return field;
}

/// main.xml of a file of ours, its entries packed again.
std::string packed(const std::string& xml, const std::string& data) {
  return zip({{"main.xml", xml}, {"bindata/data.bin", data}});
}

struct Ours {
  std::string xml;
  std::string data;
};

Ours ours() {
  const std::string bytes = x3p(waves());
  const ZipArchive archive(bytes, "s.x3p");
  return {archive.read("main.xml", 1U << 20U).value(),
          archive.read("bindata/data.bin", 1U << 20U).value()};
}

TEST(X3p, ReadsHeightsOfEveryType) {
  // Row by row 10 r^2 - 3 c units of 0.1 um above 10 um; the sixth point is missing in most.
  for (const char* name : {"whole_numbers.x3p", "text.x3p", "single.x3p", "long_numbers.x3p"}) {
    const HeightField field = read_surface(seed(name), name, {});
    ASSERT_EQ(field.columns, 4U) << name;
    ASSERT_EQ(field.rows, 3U) << name;
    EXPECT_EQ(field.column_spacing, 2.5e-5);
    EXPECT_EQ(field.row_spacing, 4e-5);
    EXPECT_EQ(missing_points(field), std::string(name) == "long_numbers.x3p" ? 0U : 1U) << name;
    for (int i = 0; i < 12; ++i) {
      const double expected = 1e-5 + 1e-7 * (10 * (i / 4) * (i / 4) - 3 * (i % 4));
      const double found = field.heights[static_cast<std::size_t>(i)];
      if (std::isnan(found)) {
        EXPECT_EQ(i, 5) << name;
      } else {
        EXPECT_NEAR(found, expected, 1e-12) << name << ' ' << i;
      }
    }
  }
}

TEST(X3p, GivesBackWhatWasWritten) {
  HeightField field = waves();
  field.heights[9] = gap;
  const std::string bytes = x3p(field);
  EXPECT_EQ(bytes, x3p(field));
  const HeightField back = read_surface(bytes, "s.x3p", {});
  EXPECT_EQ(back.columns, field.columns);
  EXPECT_EQ(back.column_spacing, field.column_spacing);
  EXPECT_EQ(back.row_spacing, field.row_spacing);
  for (std::size_t i = 0; i < 35; ++i) {
    EXPECT_TRUE(i == 9 ? std::isnan(back.heights[i]) : back.heights[i] == field.heights[i]);
  }
}

TEST(X3p, TellsEveryFaultOfMainXml) {
  std::string xml = ours().xml;
  xml = replaced(xml, "SUR", "PRF");
  xml = replaced(xml, "<AxisType>I</AxisType><DataType>D</DataType><Increment>1.1e-05",
                 "<AxisType>I</AxisType><Increment>nan");
  xml = replaced(xml, "<AxisType>I</AxisType>", "<AxisType>A</AxisType>");
  xml = replaced(xml, "<AxisType>A</AxisType><DataType>D</DataType><Increment>1</Increment>",
                 "<AxisType>A</AxisType><DataType>X</DataType><Increment>2</Increment>");
  xml = replaced(xml, "<SizeX>7", "<SizeX>99999999");
  xml = replaced(xml, "<SizeZ>1", "<SizeZ>2");
  xml = replaced(xml, "<MD5ChecksumPointData>", "<MD5ChecksumPointData>z");
  EXPECT_THAT(
      fault_of_surface(packed(xml, "")),
      AllOf(HasSubstr("FeatureType is \"PRF\", not SUR."),
            HasSubstr("Axes/CX/AxisType is \"A\", not I."), HasSubstr("Axes/CZ/DataType is \"X\"."),
            HasSubstr("The matrix has 99999999 x 5 points, more than 16777216."),
            HasSubstr("MatrixDimension/SizeZ is 2."),
            HasSubstr("not an MD5 checksum. It has 32 hexadecimal digits.")));
}

TEST(X3p, RefusesAxesThatAreNone) {
  const Ours file = ours();
  const auto fault = [&](const std::string& from, const std::string& to) {
    return fault_of_surface(packed(replaced(file.xml, from, to), file.data));
  };
  EXPECT_THAT(fault("1.1e-05", "nan"), HasSubstr("Axes/CX/Increment is \"nan\", not a length."));
  EXPECT_THAT(fault("1.1e-05", "-1"), HasSubstr("not a length."));
  EXPECT_THAT(fault("1.1e-05", "5"), HasSubstr("5 m apart are no surface of skin."));
  EXPECT_THAT(fault("<Increment>1<", "<Increment>1e-6<"),
              HasSubstr("although heights are floating-point numbers."));
  EXPECT_THAT(fault("</Axes>", "<Rotation><r11>0</r11></Rotation></Axes>"),
              HasSubstr("Axes/Rotation turns the surface."));
  EXPECT_THAT(fault("<SizeX>7", "<SizeX>-7"), HasSubstr("\"-7\", not a number of points."));
  EXPECT_THAT(fault("<SizeX>7", "<SizeX>1"), HasSubstr("The matrix is a single line."));
  EXPECT_THAT(fault("</Record3>", ""), HasSubstr("main.xml is no sound XML"));
}

TEST(X3p, RefusesDataThatDoNotFit) {
  const Ours file = ours();
  const std::string unchecked =
      replaced(file.xml, "<MD5ChecksumPointData>" + md5(file.data) + "</MD5ChecksumPointData>", "");
  EXPECT_EQ(fault_of_surface(packed(unchecked, file.data)), "");
  EXPECT_THAT(fault_of_surface(packed(unchecked, file.data.substr(8))),
              HasSubstr("bindata/data.bin has 272 bytes; 7 x 5 points need 280."));
  EXPECT_THAT(fault_of_surface(packed(unchecked, file.data + "12345678")),
              HasSubstr("bindata/data.bin unpacks to more than 280 bytes."));
  EXPECT_THAT(fault_of_surface(packed(file.xml, std::string(280, '\0'))),
              HasSubstr("bindata/data.bin does not agree with its checksum."));
  EXPECT_THAT(fault_of_surface(zip({{"main.xml", file.xml}})),
              HasSubstr("main.xml names \"bindata/data.bin\", which the archive does not hold."));
  EXPECT_THAT(fault_of_surface(zip({{"other.xml", file.xml}})), HasSubstr("holds no main.xml."));
  EXPECT_THAT(fault_of_surface(zip({{"main.xml", file.xml},
                                    {"bindata/data.bin", file.data},
                                    {"md5checksum.hex", std::string(32, '0') + " *main.xml"}})),
              HasSubstr("main.xml does not agree with its checksum."));
}

TEST(X3p, RefusesHeightsThatAreNone) {
  HeightField field = waves();
  field.heights[8] = std::numeric_limits<double>::infinity();
  EXPECT_THAT(fault_of_surface(x3p(field)), HasSubstr("The height at column 2, row 2 is inf m."));
  field.heights.assign(35, gap);
  EXPECT_THAT(fault_of_surface(x3p(field)), HasSubstr("Not one point"));
  field.heights.assign(35, 25.0);
  EXPECT_THAT(fault_of_surface(x3p(field)), HasSubstr("Was the unit mistaken?"));
}

TEST(X3p, RefusesTextThatDoesNotFit) {
  const std::string list =
      "<DataList><Datum>0;0;1e-6</Datum><Datum>2e-6</Datum><Datum>+3e-6"
      "</Datum><Datum/></DataList>";
  std::string xml = ours().xml;
  const std::size_t link = xml.find("<DataLink>");
  xml.replace(link, xml.find("</DataLink>") + 11 - link, list);
  xml = replaced(replaced(xml, "<SizeX>7", "<SizeX>2"), "<SizeY>5", "<SizeY>2");
  const HeightField field = read_surface(zip({{"main.xml", xml}}), "s.x3p", {});
  EXPECT_NEAR(field.heights[2], 3e-6, 1e-20);
  EXPECT_TRUE(std::isnan(field.heights[3]));
  const auto fault = [&](const std::string& from, const std::string& to) {
    return fault_of_surface(zip({{"main.xml", replaced(xml, from, to)}}));
  };
  EXPECT_THAT(fault("2e-6", "two"), HasSubstr("Datum 2 is not a height."));
  EXPECT_THAT(fault("<Datum/>", ""), HasSubstr("DataList ends after 3 of 2 x 2 points."));
  EXPECT_THAT(fault("<Datum/>", "<Datum/><Datum/>"), HasSubstr("more than 2 x 2 points."));
}

// A bomb: 64 MiB of zeros in 64 KiB. Only what main.xml asks for is unpacked.
TEST(X3p, UnpacksNoBomb) {
  const std::string zeros(std::size_t{1} << 26U, '\0');
  const std::string bomb = packed(ours().xml, zeros);
  EXPECT_LT(bomb.size(), std::size_t{1} << 18U);
  EXPECT_THAT(fault_of_surface(bomb), HasSubstr("unpacks to more than 280 bytes."));
  EXPECT_THAT(fault_of_surface(zip({{"main.xml", zeros}})),
              HasSubstr("main.xml unpacks to more than 33554432 bytes."));
}

TEST(X3p, RefusesDamagedArchives) {
  const std::string bytes = x3p(waves());
  for (const std::size_t size : {std::size_t{4}, std::size_t{100}, bytes.size() - 1}) {
    EXPECT_THAT(fault_of_surface(bytes.substr(0, size)), HasSubstr("no sound ZIP archive")) << size;
  }
  std::string flipped = bytes;
  flipped[80] = static_cast<char>(flipped[80] ^ 1);
  EXPECT_NE(fault_of_surface(flipped), "");
  EXPECT_THAT(fault_of_surface(bytes + "PK\x06\x07"), HasSubstr("ZIP64"));
}

TEST(GreyPictures, AreReadFromTheTop) {
  for (const char* name : {"grey16.png", "grey16.tiff", "big_endian.tiff"}) {
    const HeightField field = read_surface(seed(name), name, scale);
    ASSERT_EQ(field.columns, 4U) << name;
    ASSERT_EQ(field.rows, 3U) << name;
    EXPECT_EQ(field.column_spacing, 2e-5);
    // The lowest row of pixels is the first of the surface.
    EXPECT_NEAR(field.heights[1], 2000e-7, 1e-18) << name;
    EXPECT_NEAR(field.heights[11], 65535e-7, 1e-18) << name;
    EXPECT_NEAR(field.heights[10], 256e-7, 1e-18) << name;
  }
  EXPECT_THAT(read_grey_png(seed("grey8.png"), "8").levels,
              ElementsAre(0, 1, 128, 255, 7, 8, 9, 10));
  EXPECT_THAT(read_grey_tiff(seed("signed.tiff"), "s").levels, ElementsAre(-5, 6, 7, -32768));
  const HeightField single =
      read_surface(seed("single.tiff"), "f", {.level_height = 1e-6, .spacing = 1e-5});
  EXPECT_TRUE(std::isnan(single.heights[0]));
  EXPECT_NEAR(single.heights[5], -2.25e-6, 1e-18);
}

TEST(GreyPictures, GiveBackWhatWasWritten) {
  const HeightField field = waves();
  const GreyLevels grey = grey_levels(field);
  for (const std::string& bytes : {grey_png(grey), grey_tiff(grey)}) {
    HeightField back =
        read_surface(bytes, "p", {.level_height = grey.level_height, .spacing = 1e-5});
    for (std::size_t i = 0; i < 35; ++i) {
      EXPECT_NEAR(back.heights[i] + grey.offset, field.heights[i], 0.5001 * grey.level_height);
    }
  }
  HeightField flat = waves();
  flat.heights.assign(35, 1e-6);
  EXPECT_EQ(grey_levels(flat).levels[3], 0U);
  flat.heights[0] = gap;
  EXPECT_THAT(fault_of([&] { static_cast<void>(grey_levels(flat)); }),
              HasSubstr("Write it as X3P"));
}

TEST(GreyPictures, NeedAScaleAndAreRefusedWithAllFaults) {
  EXPECT_THAT(
      fault_of_surface(seed("grey16.png").substr(0, 90)),
      AllOf(HasSubstr("Give --spacing '20 um'."), HasSubstr("Give --height-scale '0.1 um'."),
            HasSubstr("The PNG cannot be read (")));
  EXPECT_THAT(fault_of_surface(x3p(waves()), scale), HasSubstr("An X3P file has its own scale."));
  EXPECT_THAT(fault_of_surface("GIF89a", scale), HasSubstr("neither X3P"));
  EXPECT_THAT(fault_of_surface("", scale), HasSubstr("neither X3P"));
}

TEST(GreyPictures, ThatAreDamagedOrAbsurdAreRefused) {
  for (const char* name : {"grey16.png", "grey16.tiff", "big_endian.tiff", "single.tiff"}) {
    const std::string bytes = seed(name);
    for (std::size_t size = 8; size < bytes.size() - 4; size += 5) {
      EXPECT_THAT(fault_of_surface(bytes.substr(0, size), scale), HasSubstr("cannot be read"))
          << name << ' ' << size;
    }
  }
  std::string png = seed("grey16.png");
  EXPECT_THAT(fault_of_surface(png.replace(16, 4, "\x7f\xff\xff\xff"), scale),
              HasSubstr("The PNG cannot be read ("));
  // The first tag is the width; here four bytes long.
  std::string tiff = seed("grey16.tiff");
  const std::size_t tags = 8 + 24 + 2;
  tiff[tags + 2] = 4;
  EXPECT_THAT(fault_of_surface(tiff.replace(tags + 8, 4, "\xff\xff\xff\x7f"), scale),
              HasSubstr("The TIFF has 2147483647 x 3 pixels, not 1 to 16777216."));
}

TEST(SurfaceFile, MustBeThere) {
  EXPECT_THAT(fault_of([] { static_cast<void>(read_surface_file("nowhere.x3p", {})); }),
              HasSubstr("nowhere.x3p: There is no such file."));
}

}  // namespace
}  // namespace acicula::io
