#pragma once

#include "support/source_folder.hpp"
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace acicula::absorption {

/// Cells of one line of comma-separated text; quotes may enclose commas.
inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

/// Rows of a table of validation/data by the names of its columns.
inline std::vector<std::map<std::string, std::string>> read_table(const std::string& name) {
  std::ifstream file(ACICULA_SOURCE_DIR "/validation/data/" + name);
  if (!file) throw std::runtime_error("cannot read " + name);
  std::string line;
  std::getline(file, line);
  const auto header = cells_of(line);
  std::vector<std::map<std::string, std::string>> rows;
  while (std::getline(file, line)) {
    const auto cells = cells_of(line);
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = cells.at(i);
  }
  return rows;
}

}  // namespace acicula::absorption
