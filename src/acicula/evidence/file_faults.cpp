#include "acicula/evidence/file_faults.hpp"

#include <algorithm>
#include <cstddef>

namespace acicula::evidence {
namespace {

/// Bytes a data file may have; the longest of this project has a tenth of it.
constexpr std::size_t largest_file = 1U << 20U;

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

}  // namespace

void FileFaults::add(int line, int column, std::string message, std::string hint) const {
  faults.push_back({.file = file,
                    .line = line,
                    .column = column,
                    .source_line = line > 0 ? std::string(line_of(text, line)) : "",
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
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = character_length(text.substr(i));
    if (length == 0 || text[i] == '\0') {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(i), '\n');
      // The line itself is not shown: it may not be text at all.
      faults.faults.push_back({.file = faults.file,
                               .line = static_cast<int>(line),
                               .column = 0,
                               .source_line = "",
                               .message = "is not text in UTF-8.",
                               .hint = "Save the file as UTF-8."});
      return false;
    }
    i += length;
  }
  return true;
}

}  // namespace acicula::evidence
