#include "acicula/io/compare/compare_parts.hpp"
#include "acicula/io/csv_records.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace acicula::io::compare {
namespace {

constexpr std::string_view ending = ".csv";

std::string place(const CsvRecord& header, const CsvRecord& record, std::size_t key_columns) {
  std::string words;
  for (std::size_t i = 0; i < key_columns && i < record.cells.size(); ++i) {
    const std::string& head = header.cells[i];
    const std::size_t bracket = head.find(" [");
    const std::string name = head.substr(0, bracket);
    const std::string unit =
        bracket == std::string::npos ? "1" : head.substr(bracket + 2, head.size() - bracket - 3);
    const Displayed shown = unit == "1"
                                ? Displayed{record.cells[i], ""}
                                : display(std::strtod(record.cells[i].c_str(), nullptr), unit);
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", name, shown.text());
  }
  return words;
}

double value_of(const std::string& cell) {
  if (cell.empty()) return std::numeric_limits<double>::quiet_NaN();
  return std::strtod(cell.c_str(), nullptr);
}

void compare_cells(const CsvRecord& a, const CsvRecord& b, std::size_t column, Largest& largest,
                   Part& part, const CsvRecord& header, std::size_t key_columns) {
  ++part.compared;
  const double first = value_of(a.cells[column]);
  const double second = value_of(b.cells[column]);
  largest.see(first);
  largest.see(second);
  if (a.cells[column] == b.cells[column]) return;
  ++part.different;
  if (!largest.grows(first, second)) return;
  largest.tell({header.cells[column], place(header, a, key_columns), first, second, 0.0});
}

}  // namespace

Part compare_tables(const std::string& name, std::string_view first, std::string_view second,
                    std::size_t key_columns) {
  Part part{.name = name};
  const std::vector<CsvRecord> a = read_csv_records(first, "first " + name + std::string(ending));
  const std::vector<CsvRecord> b = read_csv_records(second, "second " + name + std::string(ending));
  const CsvRecord& header = a.front();
  if (header.cells != b.front().cells) {
    part.problems.emplace_back("the columns are not the same");
    return part;
  }
  if (a.size() != b.size()) {
    part.problems.push_back(fmt::format("{} rows and {}", a.size() - 1, b.size() - 1));
  }
  std::vector<Largest> columns(header.cells.size());
  for (std::size_t row = 1; row < std::min(a.size(), b.size()); ++row) {
    if (a[row].cells.size() != columns.size() || b[row].cells.size() != columns.size()) {
      part.problems.push_back(fmt::format("line {} has not one cell for each column", a[row].line));
      return part;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      compare_cells(a[row], b[row], i, columns[i], part, header, key_columns);
    }
  }
  for (const Largest& column : columns) column.add_to(part);
  sort_largest(part);
  return part;
}

}  // namespace acicula::io::compare
