#include "acicula/evidence/file_faults.hpp"

#include <cstddef>

namespace acicula::evidence {
namespace {

/// Bytes a data file may have; the longest of this project has a tenth of it.
constexpr std::size_t largest_file = 1U << 20U;
/// Bytes a line may have: it bounds how deep a dotted key nests tables, which are walked
/// recursively.
constexpr std::size_t longest_line = 4096;

std::string_view line_of(std::string_view text, int line) {
  std::size_t begin = 0;
  for (int i = 1; i < line; ++i) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return {};
    ++begin;
  }
  const std::string_view rest = text.substr(begin);
  const std::string_view found = rest.substr(0, rest.find('\n'));
  return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

/// Byte, 1-based, at which a character begins that is counted from 1; 0 for 0.
int byte_of(std::string_view line, int character) {
  if (character == 0) return 0;
  int characters = 0;
  int byte = 0;
  for (char c : line) {
    ++byte;
    const bool continues_character = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!continues_character && ++characters == character) return byte;
  }
  return byte + character - characters;
}

/// Bytes of the UTF-8 character at the start of `text`; 0 when it is not valid (RFC 3629).
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80U) return 1;
  const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  if (lead < 0xC2U || lead > 0xF4U) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (lead == 0xE0U && second < 0xA0U) || (lead == 0xF0U && second < 0x90U);
  const bool surrogate = lead == 0xEDU && second >= 0xA0U;
  const bool beyond = lead == 0xF4U && second >= 0x90U;
  return overlong || surrogate || beyond ? 0 : length;
}

/// Whether a line is UTF-8 without a zero byte.
bool is_utf8(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t length = character_length(line.substr(i));
    if (length == 0 || line[i] == '\0') return false;
    i += length;
  }
  return true;
}

}  // namespace

void FileFaults::add(int line, int column, std::string message, std::string hint) const {
  const std::string_view source_line = line > 0 ? line_of(text, line) : std::string_view();
  faults.push_back({.file = file,
                    .line = line,
                    .column = byte_of(source_line, column),
                    .source_line = std::string(source_line),
                    .message = std::move(message),
                    .hint = std::move(hint)});
}

bool is_readable_text(const FileFaults& faults) {
  const std::string_view text = faults.text;
  if (text.size() > largest_file) {
    faults.add(0, 0,
               "has " + std::to_string(text.size()) + " bytes; a data file has at most " +
                   std::to_string(largest_file) + ".");
    return false;
  }
  int line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::string_view rest = text.substr(begin);
    const std::string_view here = rest.substr(0, rest.find('\n'));
    std::string problem;
    if (here.size() > longest_line) {
      problem = "this line has more than " + std::to_string(longest_line) + " bytes.";
    } else if (!is_utf8(here)) {
      problem = "this line is not text in UTF-8.";
    }
    if (!problem.empty()) {
      // The line itself is not shown: it is too long, or may not be text at all.
      faults.faults.push_back({.file = faults.file, .line = line, .message = problem});
      return false;
    }
    begin += here.size() + 1;
  }
  return true;
}

}  // namespace acicula::evidence
