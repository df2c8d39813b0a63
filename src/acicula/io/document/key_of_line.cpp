#include "acicula/io/document/key_of_line.hpp"

#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_text.hpp"

#include <fmt/format.h>

#include <string_view>

namespace acicula::io::document {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The key that a message names first.
std::string named_in(std::string_view message) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_.";
  while (!message.empty()) {
    const std::size_t start = message.find_first_of(letters);
    if (start == std::string_view::npos) break;
    message.remove_prefix(start);
    std::string_view word = message.substr(0, message.find_first_not_of(letters));
    message.remove_prefix(word.size());
    while (word.ends_with('.')) word.remove_suffix(1);
    if (find_key(word) != nullptr) return std::string(word);
  }
  return "";
}

/// The key whose value begins at a line, or on one above it.
std::string at_line(int wanted, const std::string& toml) {
  std::string section;
  std::string key;
  int number = 0;
  for (const std::string_view whole : lines_of(toml)) {
    if (++number > wanted) break;
    const std::string_view line = trimmed(whole);
    const std::size_t equals = line.find('=');
    if (line.starts_with('[') && line.find(']') != std::string_view::npos &&
        equals == std::string_view::npos) {
      section = trimmed(line.substr(1, line.find(']') - 1));
      key.clear();
    } else if (equals != std::string_view::npos && !line.starts_with('#')) {
      const std::string name(trimmed(line.substr(0, equals)));
      key = section.empty() ? name : fmt::format("{}.{}", section, name);
    }
  }
  return find_key(key) == nullptr ? "" : key;
}

}  // namespace

std::string key_of_fault(const Diagnostic& fault, const std::string& toml) {
  std::string named = named_in(fault.message);
  if (!named.empty() || fault.line == 0) return named;
  return at_line(fault.line, toml);
}

}  // namespace acicula::io::document
