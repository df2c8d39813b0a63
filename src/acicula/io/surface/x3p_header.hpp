#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>

// Internal to io: the header keeps the document for heights that are written in it.
namespace acicula::io {

enum class HeightType { int16, int32, float32, float64 };

/// What main.xml of an X3P file says.
struct X3pHeader {
  pugi::xml_document document;
  std::size_t columns = 0;
  std::size_t rows = 0;
  double column_spacing = 0.0;  ///< [m]
  double row_spacing = 0.0;     ///< [m]
  HeightType type = HeightType::float64;
  double increment = 1.0;         ///< [m] a whole number stands for; 1 for floating-point heights
  double offset = 0.0;            ///< [m] of heights
  std::string data_link;          ///< entry with the heights; empty: they stand in main.xml
  std::string data_checksum;      ///< MD5, lower case; empty: none
  std::string validity_link;      ///< entry with the valid points; empty: none
  std::string validity_checksum;  ///< as data_checksum
};

/// @throws InputError  with every fault
void read_x3p_header(std::string_view xml, std::string_view file_name, X3pHeader& header);

/// A floating-point number as XML schema writes it, blanks around it passed over.
/// @return false when the text is none
[[nodiscard]] bool read_xml_number(std::string_view text, double& value);

}  // namespace acicula::io
