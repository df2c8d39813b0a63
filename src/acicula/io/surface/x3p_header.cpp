#include "acicula/io/surface/x3p_header.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/surface/surface_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

constexpr std::size_t longest_shown = 40;
/// How far a rotation may be from none: rounding of who wrote it.
constexpr double no_rotation = 1e-6;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Reads main.xml and collects what is wrong with it.
class HeaderReader {
 public:
  HeaderReader(std::string_view file_name, X3pHeader& header)
      : file_name_(file_name), header_(header) {}

  void read(std::string_view xml) {
    const pugi::xml_parse_result parsed = header_.document.load_buffer(xml.data(), xml.size());
    if (!parsed) {
      add(fmt::format("main.xml is no sound XML ({}, byte {}).", parsed.description(),
                      parsed.offset),
          "The file is damaged or was not written as X3P.");
      throw InputError(std::move(faults_));
    }
    const pugi::xml_node root = header_.document.document_element();
    read_axes(root.child("Record1"));
    read_matrix(root.child("Record3"));
    if (!faults_.empty()) throw InputError(std::move(faults_));
  }

 private:
  void add(std::string message, std::string hint) {
    faults_.push_back({.file = file_name_, .message = std::move(message), .hint = std::move(hint)});
  }

  static std::string shown(std::string_view text) {
    if (text.empty()) return "missing";
    return fmt::format("\"{}\"{}", text.substr(0, longest_shown),
                       text.size() > longest_shown ? "..." : "");
  }

  static std::string_view text_of(const pugi::xml_node& parent, const char* name) {
    return trimmed(parent.child_value(name));
  }

  void read_axes(const pugi::xml_node& record) {
    if (const auto feature = text_of(record, "FeatureType"); feature != "SUR") {
      add(fmt::format("Record1/FeatureType is {}, not SUR.", shown(feature)),
          "Only surfaces are read, no profiles (PRF) and no clouds of points (PCL).");
    }
    const pugi::xml_node axes = record.child("Axes");
    header_.column_spacing = spacing(axes.child("CX"), "CX");
    header_.row_spacing = spacing(axes.child("CY"), "CY");
    read_heights_axis(axes.child("CZ"));
    read_rotation(axes.child("Rotation"));
  }

  double spacing(const pugi::xml_node& axis, const char* name) {
    if (const auto kind = text_of(axis, "AxisType"); kind != "I") {
      add(fmt::format("Axes/{}/AxisType is {}, not I.", name, shown(kind)),
          "Only points at even distances are read (incremental axes).");
      return 0.0;
    }
    const auto text = text_of(axis, "Increment");
    double value = 0.0;
    if (!read_xml_number(text, value) || !(value > 0.0) || !std::isfinite(value)) {
      add(fmt::format("Axes/{}/Increment is {}, not a length.", name, shown(text)),
          "It is the distance of neighbouring points in metres.");
    }
    return value;
  }

  void read_heights_axis(const pugi::xml_node& axis) {
    if (const auto kind = text_of(axis, "AxisType"); kind != "A") {
      add(fmt::format("Axes/CZ/AxisType is {}, not A.", shown(kind)),
          "Heights are absolute in this format.");
    }
    constexpr std::array<std::string_view, 4> names{"I", "L", "F", "D"};
    const auto type = text_of(axis, "DataType");
    const auto found = std::find(names.begin(), names.end(), type);
    if (found == names.end()) {
      add(fmt::format("Axes/CZ/DataType is {}.", shown(type)),
          "Known are I (int16), L (int32), F (float32) and D (float64).");
    } else {
      header_.type = static_cast<HeightType>(found - names.begin());
    }
    const bool whole = found != names.end() && found - names.begin() < 2;
    const auto increment = text_of(axis, "Increment");
    if (!increment.empty() || whole) {
      const bool number = read_xml_number(increment, header_.increment);
      if (!number || !std::isfinite(header_.increment) || (whole && header_.increment == 0.0)) {
        add(fmt::format("Axes/CZ/Increment is {}, not a length.", shown(increment)),
            "It is the height in metres that 1 stands for.");
      } else if (!whole && header_.increment != 1.0 && header_.increment != 0.0) {
        add(fmt::format("Axes/CZ/Increment is {} although heights are floating-point numbers.",
                        increment),
            "They are metres; leave the increment out, or write it as 1.");
      }
    }
    if (!whole) header_.increment = 1.0;
    const auto offset = text_of(axis, "Offset");
    if (!offset.empty() &&
        (!read_xml_number(offset, header_.offset) || !std::isfinite(header_.offset))) {
      add(fmt::format("Axes/CZ/Offset is {}, not a length.", shown(offset)), "");
    }
  }

  void read_rotation(const pugi::xml_node& rotation) {
    if (!rotation) return;
    for (int row = 1; row <= 3; ++row) {
      for (int column = 1; column <= 3; ++column) {
        const std::string name = fmt::format("r{}{}", row, column);
        double value = 0.0;
        const bool number = read_xml_number(text_of(rotation, name.c_str()), value);
        if (number && std::abs(value - (row == column ? 1.0 : 0.0)) <= no_rotation) continue;
        add("Axes/Rotation turns the surface.",
            "Only surfaces that lie along their axes are read; write it unrotated.");
        return;
      }
    }
  }

  std::size_t size(const pugi::xml_node& dimension, const char* name) {
    const auto text = text_of(dimension, name);
    std::uint64_t value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size() || value == 0) {
      add(fmt::format("MatrixDimension/{} is {}, not a number of points.", name, shown(text)), "");
      return 0;
    }
    return value;
  }

  void read_matrix(const pugi::xml_node& record) {
    if (record.child("ListDimension")) {
      add("Record3 holds a list of points, not a matrix.", "Only matrices are read.");
      return;
    }
    const pugi::xml_node dimension = record.child("MatrixDimension");
    header_.columns = size(dimension, "SizeX");
    header_.rows = size(dimension, "SizeY");
    const std::size_t layers = size(dimension, "SizeZ");
    if (layers > 1) {
      add(fmt::format("MatrixDimension/SizeZ is {}.", layers), "Only one layer is read.");
    }
    if (header_.columns == 1 || header_.rows == 1) {
      add("The matrix is a single line.", "A surface has at least 2 x 2 points.");
    }
    if (header_.rows > 0 && header_.columns > most_surface_points / header_.rows) {
      add(fmt::format("The matrix has {} x {} points, more than {}.", header_.columns, header_.rows,
                      most_surface_points),
          "Measure or write it coarser, or cut out a part.");
    }
    const pugi::xml_node link = record.child("DataLink");
    header_.data_link = text_of(link, "PointDataLink");
    header_.data_checksum = checksum(link, "MD5ChecksumPointData");
    header_.validity_link = text_of(link, "ValidPointsLink");
    header_.validity_checksum = checksum(link, "MD5ChecksumValidPoints");
    if (header_.data_link.empty() && !record.child("DataList")) {
      add("Record3 has neither a DataLink to the heights nor a DataList of them.", "");
    }
  }

  std::string checksum(const pugi::xml_node& link, const char* name) {
    std::string digits(text_of(link, name));
    for (char& digit : digits) {
      if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
    }
    const bool hexadecimal = digits.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!digits.empty() && (digits.size() != 32 || !hexadecimal)) {
      add(fmt::format("DataLink/{} is {}, not an MD5 checksum.", name, shown(digits)),
          "It has 32 hexadecimal digits.");
    }
    return digits;
  }

  std::string file_name_;
  X3pHeader& header_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

bool read_xml_number(std::string_view text, double& value) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.starts_with("+") || text.empty()) return false;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && rest == text.data() + text.size();
}

void read_x3p_header(std::string_view xml, std::string_view file_name, X3pHeader& header) {
  HeaderReader(file_name, header).read(xml);
}

}  // namespace acicula::io
