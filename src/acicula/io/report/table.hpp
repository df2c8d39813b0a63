#pragma once

#include "acicula/io/display.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io::report {

/// The cells of one row, plain text.
using Row = std::vector<std::string>;

/// What the first column holds; numbers are aligned right.
enum class FirstColumn { words, numbers };

/// A compact table of numbers; the first cell of each row is its heading. Every text is plain and
/// is escaped.
/// @param rows  shape (rows, heads)
[[nodiscard]] std::string table(std::string_view caption, const Row& heads,
                                const std::vector<Row>& rows,
                                FirstColumn first = FirstColumn::words);

/// One number at a glance: its term, the value, and what it needs to be understood.
/// @param notes  plain text, a line each
/// @param mark   HTML that follows them
[[nodiscard]] std::string card(std::string_view term, const Displayed& value,
                               const std::vector<std::string>& notes, std::string_view mark = "");

/// With a single note.
[[nodiscard]] inline std::string card(std::string_view term, const Displayed& value,
                                      std::string_view note) {
  return card(term, value, std::vector{std::string(note)});
}

}  // namespace acicula::io::report
