#include "acicula/evidence/read_references.hpp"

#include <algorithm>
#include <string_view>

namespace acicula::evidence {
namespace {

constexpr auto none = std::string_view::npos;

/// Next '@' at the start of a line, from `from` on.
std::size_t next_entry(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('@', from); at != none; at = text.find('@', at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return none;
}

/// Position just after the brace that closes the one at `open`; none when the next entry begins or
/// the text ends before. A brace after a backslash is text.
std::size_t end_of_braces(std::string_view text, std::size_t open) {
  const std::size_t limit = std::min(next_entry(text, open), text.size());
  int depth = 0;
  for (std::size_t i = open; i < limit; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '{') {
      ++depth;
    } else if (text[i] == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return none;
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Whether the entry has a line "  name = {".
bool has_field(std::string_view entry, std::string_view field) {
  for (std::size_t at = entry.find(field); at != none; at = entry.find(field, at + 1)) {
    const std::size_t line = entry.find_last_not_of(" \t", at - 1);
    const std::size_t equals = entry.find_first_not_of(" \t", at + field.size());
    if (equals != none && entry[equals] == '=' && line != none &&
        (entry[line] == '\n' || entry[line] == ',')) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_references(const FileFaults& faults) {
  std::map<std::string, std::string, std::less<>> references;
  if (!is_readable_text(faults)) return references;
  const std::string_view text = faults.text;
  int line = 1;
  std::size_t counted = 0;
  for (std::size_t at = next_entry(text, 0); at != none; at = next_entry(text, at + 1)) {
    const std::string_view passed = text.substr(counted, at - counted);
    line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    counted = at;
    const std::size_t open = text.find_first_of("{\n", at);
    const bool opens = open != none && text[open] == '{';
    const std::size_t end = opens ? end_of_braces(text, open) : none;
    if (end == none) {
      faults.add(line, 1, "the braces of this entry do not close.");
      continue;
    }
    const std::string_view body = text.substr(open + 1, end - open - 2);
    const std::string key(body.substr(0, body.find(',')));
    if (key.empty() || !std::all_of(key.begin(), key.end(), is_key_character)) {
      faults.add(line, 1, "the key \"" + key + "\" is not of lower-case letters, digits and -.",
                 "Write author-year, like gill-2008.");
    } else if (!has_field(body, "title")) {
      faults.add(line, 1, key + " has no title.");
    } else if (!references.emplace(key, text.substr(at, end - at)).second) {
      faults.add(line, 1, key + " is given twice.");
    }
  }
  return references;
}

}  // namespace acicula::evidence
