#include "acicula/io/bibliography.hpp"

#include <cctype>

namespace acicula::io {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// Where the value of a field starts: behind "field =" at the top level of the entry.
std::size_t value_start(std::string_view entry, std::string_view field) {
  int depth = 0;
  for (std::size_t i = 0; i < entry.size(); ++i) {
    if (entry[i] == '{') ++depth;
    if (entry[i] == '}') --depth;
    if (depth != 1 || entry.substr(i, field.size()) != field) continue;
    if (i > 0 && is_letter(entry[i - 1])) continue;
    std::size_t next = i + field.size();
    while (next < entry.size() && is_blank(entry[next])) ++next;
    if (next < entry.size() && entry[next] == '=') return next + 1;
  }
  return std::string_view::npos;
}

/// The value up to the comma or brace that ends it, markup dropped, runs of blanks as one.
std::string plain(std::string_view text) {
  std::string value;
  int depth = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && --depth < 0) break;
    if (c == '"' && depth == 0) quoted = !quoted;
    if (c == ',' && depth == 0 && !quoted) break;
    if (c == '{' || c == '}' || (c == '"' && depth == 0)) continue;
    if (!is_blank(c)) value += c;
    if (is_blank(c) && !value.empty() && value.back() != ' ') value += ' ';
  }
  while (!value.empty() && value.back() == ' ') value.pop_back();
  return value;
}

}  // namespace

std::string bibtex_field(std::string_view entry, std::string_view field) {
  const std::size_t start = value_start(entry, field);
  return start == std::string_view::npos ? "" : plain(entry.substr(start));
}

}  // namespace acicula::io
