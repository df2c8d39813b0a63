#pragma once

#include "acicula/core/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::evidence {

/// Where the faults of one file are collected.
struct FileFaults {
  std::string file;       ///< as it is shown, "data/parameters/healing.toml"
  std::string_view text;  ///< whole text of the file
  std::vector<Diagnostic>& faults;

  /// Adds a fault with the text of its line.
  /// @param line    1-based; 0 when the fault has no place
  /// @param column  1-based, in characters as TOML parsers count
  void add(int line, int column, std::string message, std::string hint = "") const;
};

/// Whether a text is short enough and valid UTF-8; adds a fault otherwise.
[[nodiscard]] bool is_readable_text(const FileFaults& faults);

}  // namespace acicula::evidence
