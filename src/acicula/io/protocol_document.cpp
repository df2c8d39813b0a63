#include "acicula/io/protocol_document.hpp"

#include "acicula/io/protocol_text.hpp"
#include "acicula/io/read_text_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io {
namespace {

/// A line longer than this is not shown above the caret: it would fill the terminal.
constexpr std::size_t longest_line_shown = 160;
/// Faults beyond this number are counted, not shown.
constexpr std::size_t most_faults = 100;

/// toml++ counts columns in characters; a Diagnostic counts them in bytes.
int byte_column(std::string_view line, std::uint32_t character_column) {
  std::uint32_t characters = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool continues_character = (static_cast<unsigned char>(line[i]) & 0xC0U) == 0x80U;
    if (!continues_character && ++characters == character_column) return static_cast<int>(i) + 1;
  }
  return static_cast<int>(line.size()) + 1;
}

/// Whether a line holds nothing but blanks and a comment.
bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first == std::string_view::npos || line[first] == '#';
}

}  // namespace

Document::Document(std::string_view text, std::string_view file_name)
    : text_(text), file_name_(file_name) {
  parse();
}

void Document::parse() {
  if (text_.size() > largest_input_file) {
    add(toml::source_position{},
        fmt::format("The text is larger than {} KiB.", largest_input_file / 1024),
        "This is more than such a file can hold; is it the right one?");
    return;
  }
  if (const std::string problem = text_problem(text_); !problem.empty()) {
    add(toml::source_position{}, problem, "It must be a TOML file in UTF-8.");
    return;
  }
  lines_ = lines_of(text_);
  if (std::all_of(lines_.begin(), lines_.end(), is_blank)) {
    add(toml::source_position{}, "The file is empty.", "Copy one out of examples/.");
    return;
  }
  if (const auto line = first_line_nested_too_deep(text_)) {
    add(toml::source_position{static_cast<toml::source_index>(*line), 1},
        "This line nests brackets or dotted keys too deep.", "No file of acicula needs that.");
    return;
  }
  try {
    root_ = toml::parse(text_, std::string_view{});
    parsed_ = true;
  } catch (const toml::parse_error& error) {
    add(error.source().begin, fmt::format("This is not TOML: {}.", error.description()),
        "What follows this place was not checked.");
  }
}

void Document::add(const toml::source_position& place, std::string message, std::string hint) {
  Diagnostic fault{.file = file_name_, .message = std::move(message), .hint = std::move(hint)};
  if (place.line > 0 && place.line <= lines_.size()) {
    const std::string_view line = lines_[place.line - 1];
    fault.line = static_cast<int>(place.line);
    fault.column = byte_column(line, place.column);
    if (line.size() <= longest_line_shown) fault.source_line = line;
  }
  faults_.push_back(std::move(fault));
}

void Document::add(const toml::node& node, std::string message, std::string hint) {
  add(node.source().begin, std::move(message), std::move(hint));
}

void Document::add(const toml::key& key, std::string message, std::string hint) {
  add(key.source().begin, std::move(message), std::move(hint));
}

bool Document::is_full() const { return faults_.size() >= most_faults; }

void Document::throw_if_faulty() const {
  if (faults_.empty()) return;
  std::vector<Diagnostic> faults = faults_;
  std::stable_sort(faults.begin(), faults.end(), [](const Diagnostic& a, const Diagnostic& b) {
    // What has no place of its own (a missing key) stands last.
    if ((a.line == 0) != (b.line == 0)) return b.line == 0;
    if (a.line != b.line) return a.line < b.line;
    return a.column != b.column ? a.column < b.column : a.message < b.message;
  });
  // The arms of a study share its protocol, and each would repeat the protocol's faults.
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.line == b.line && a.column == b.column && a.message == b.message;
  };
  faults.erase(std::unique(faults.begin(), faults.end(), same), faults.end());
  if (faults.size() > most_faults) {
    const std::size_t more = faults.size() - most_faults;
    faults.resize(most_faults);
    faults.push_back({.file = file_name_, .message = fmt::format("{} more faults.", more)});
  }
  throw InputError(std::move(faults));
}

}  // namespace acicula::io
