#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// Why a text cannot be a TOML file (binary, not UTF-8); empty when it can.
[[nodiscard]] std::string text_problem(std::string_view text);

/// The lines of a text without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// The first line [1-based] whose brackets or dotted keys nest deeper than any protocol needs.
///
/// TOML tables nest without limit ("a.a.a.a..."), and a parser that follows them by recursion runs
/// out of stack; strings and comments are skipped.
[[nodiscard]] std::optional<std::size_t> first_line_nested_too_deep(std::string_view text);

}  // namespace acicula::io
