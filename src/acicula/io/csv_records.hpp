#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// One record of a table in comma-separated text.
struct CsvRecord {
  int line = 0;  ///< 1-based, where it begins
  std::vector<std::string> cells;
};

/// Splits comma-separated text (RFC 4180): cells in double quotes may hold commas, line ends and
/// doubled quotes; line ends are LF or CR LF; a byte-order mark is skipped, blank lines too. The
/// first record is the header.
/// @throws InputError  when the text is binary, not UTF-8 or empty, or a quote is not closed
[[nodiscard]] std::vector<CsvRecord> read_csv_records(std::string_view text,
                                                      std::string_view file_name);

/// Where a column stands, by its name with or without the unit in brackets.
/// @throws InputError  when there is none of that name
[[nodiscard]] std::size_t csv_column(const CsvRecord& header, std::string_view name,
                                     std::string_view file_name);

/// The number in a cell.
/// @throws InputError  when the cell is missing or holds no number
[[nodiscard]] double csv_number(const CsvRecord& record, std::size_t column,
                                std::string_view file_name);

}  // namespace acicula::io
