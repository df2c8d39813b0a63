#include "acicula/io/surface/x3p_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/surface/md5.hpp"
#include "acicula/io/surface/surface_limits.hpp"
#include "acicula/io/surface/x3p_header.hpp"
#include "acicula/io/surface/zip_archive.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

static_assert(std::endian::native == std::endian::little, "X3P data are little-endian");

/// [bytes] Some hundred thousand heights as text; the tree of a document takes some ten times as
/// much memory as its text.
constexpr std::size_t largest_main_xml = std::size_t{1} << 25U;
constexpr std::size_t largest_checksum_file = 4096;
constexpr std::size_t checksum_digits = 32;

class X3pReader {
 public:
  X3pReader(std::string_view bytes, std::string_view file_name)
      : file_name_(file_name), archive_(bytes, file_name) {}

  surface::HeightField read() {
    read_header();
    surface::HeightField field{.columns = header_.columns,
                               .rows = header_.rows,
                               .column_spacing = header_.column_spacing,
                               .row_spacing = header_.row_spacing};
    field.heights = header_.data_link.empty() ? heights_as_text() : heights_as_bytes();
    if (!header_.validity_link.empty()) take_away_invalid(field.heights);
    return field;
  }

 private:
  [[noreturn]] void refuse(std::string message, std::string hint) const {
    throw InputError(std::vector{
        Diagnostic{.file = file_name_, .message = std::move(message), .hint = std::move(hint)}});
  }

  [[nodiscard]] std::size_t points() const { return header_.columns * header_.rows; }

  void read_header() {
    const auto xml = archive_.read("main.xml", largest_main_xml);
    if (!xml) {
      refuse("The archive holds no main.xml.", "An X3P file has it in its uppermost folder.");
    }
    if (auto sums = archive_.read("md5checksum.hex", largest_checksum_file)) {
      std::string told = sums->substr(0, checksum_digits);
      for (char& digit : told) {
        if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
      }
      require_checksum("main.xml", *xml, told);
    }
    read_x3p_header(*xml, file_name_, header_);
  }

  void require_checksum(const std::string& entry, std::string_view content,
                        const std::string& told) const {
    if (told.empty() || md5(content) == told) return;
    refuse(fmt::format("{} does not agree with its checksum.", entry),
           "The file was damaged, or changed without writing the checksum anew.");
  }

  std::string entry(const std::string& name, std::size_t size, const std::string& told) const {
    auto content = archive_.read(name, size);
    if (!content) {
      refuse(fmt::format("main.xml names \"{}\", which the archive does not hold.",
                         name.substr(0, 80)),
             "");
    }
    if (content->size() < size) {
      refuse(fmt::format("{} has {} bytes; {} x {} points need {}.", name, content->size(),
                         header_.columns, header_.rows, size),
             "It was cut off, or the size in main.xml is wrong.");
    }
    require_checksum(name, *content, told);
    return std::move(*content);
  }

  template <class Number>
  void convert(const std::string& bytes, std::vector<double>& heights) const {
    for (std::size_t i = 0; i < heights.size(); ++i) {
      Number number{};
      std::memcpy(&number, bytes.data() + i * sizeof(Number), sizeof(Number));
      heights[i] = header_.offset + header_.increment * static_cast<double>(number);
    }
  }

  std::vector<double> heights_as_bytes() const {
    constexpr std::array<std::size_t, 4> widths{2, 4, 4, 8};
    const std::size_t width = widths[static_cast<std::size_t>(header_.type)];
    const std::string bytes = entry(header_.data_link, points() * width, header_.data_checksum);
    std::vector<double> heights(points());
    switch (header_.type) {
      case HeightType::int16:
        convert<std::int16_t>(bytes, heights);
        break;
      case HeightType::int32:
        convert<std::int32_t>(bytes, heights);
        break;
      case HeightType::float32:
        convert<float>(bytes, heights);
        break;
      case HeightType::float64:
        convert<double>(bytes, heights);
        break;
    }
    return heights;
  }

  /// Each Datum is "x;y;z" or "z"; the axes being even, only z counts.
  std::vector<double> heights_as_text() const {
    std::vector<double> heights;
    const pugi::xml_node list =
        header_.document.document_element().child("Record3").child("DataList");
    for (const pugi::xml_node& datum : list.children("Datum")) {
      std::string_view text = datum.child_value();
      const bool empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
      text.remove_prefix(text.rfind(';') == std::string_view::npos ? 0 : text.rfind(';') + 1);
      double z = std::numeric_limits<double>::quiet_NaN();
      if (!empty && !read_xml_number(text, z)) {
        refuse(fmt::format("Datum {} is not a height.", heights.size() + 1),
               "Write numbers as x;y;z, or z alone; an empty Datum is a missing point.");
      }
      if (heights.size() == points()) {
        refuse(
            fmt::format("DataList holds more than {} x {} points.", header_.columns, header_.rows),
            "");
      }
      heights.push_back(header_.offset + header_.increment * z);
    }
    if (heights.size() < points()) {
      refuse(fmt::format("DataList ends after {} of {} x {} points.", heights.size(),
                         header_.columns, header_.rows),
             "It was cut off, or the size in main.xml is wrong.");
    }
    return heights;
  }

  /// One bit a point, the lowest of a byte first.
  void take_away_invalid(std::vector<double>& heights) const {
    const std::string bits =
        entry(header_.validity_link, (points() + 7) / 8, header_.validity_checksum);
    for (std::size_t i = 0; i < heights.size(); ++i) {
      const auto byte = static_cast<unsigned char>(bits[i / 8]);
      if ((byte >> (i % 8) & 1U) == 0) heights[i] = std::numeric_limits<double>::quiet_NaN();
    }
  }

  std::string file_name_;
  ZipArchive archive_;
  X3pHeader header_;
};

/// With places for spacings along x and y, columns, rows, and checksum of the heights.
constexpr const char* main_xml =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2">
  <Record1>
    <Revision>ISO5436 - 2000</Revision>
    <FeatureType>SUR</FeatureType>
    <Axes>
      <CX><AxisType>I</AxisType><DataType>D</DataType><Increment>{}</Increment><Offset>0</Offset></CX>
      <CY><AxisType>I</AxisType><DataType>D</DataType><Increment>{}</Increment><Offset>0</Offset></CY>
      <CZ><AxisType>A</AxisType><DataType>D</DataType><Increment>1</Increment><Offset>0</Offset></CZ>
    </Axes>
  </Record1>
  <Record3>
    <MatrixDimension><SizeX>{}</SizeX><SizeY>{}</SizeY><SizeZ>1</SizeZ></MatrixDimension>
    <DataLink>
      <PointDataLink>bindata/data.bin</PointDataLink>
      <MD5ChecksumPointData>{}</MD5ChecksumPointData>
    </DataLink>
  </Record3>
  <Record4>
    <ChecksumFile>md5checksum.hex</ChecksumFile>
  </Record4>
</p:ISO5436_2>
)";

}  // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

surface::HeightField read_x3p(std::string_view bytes, std::string_view file_name) {
  return X3pReader(bytes, file_name).read();
}

std::string x3p(const surface::HeightField& field) {
  std::string data(field.heights.size() * sizeof(double), '\0');
  std::memcpy(data.data(), field.heights.data(), data.size());
  std::string header = fmt::format(main_xml, field.column_spacing, field.row_spacing, field.columns,
                                   field.rows, md5(data));
  std::string checksum = md5(header) + " *main.xml\n";
  return zip({{"main.xml", std::move(header)},
              {"bindata/data.bin", std::move(data)},
              {"md5checksum.hex", std::move(checksum)}});
}

}  // namespace acicula::io
