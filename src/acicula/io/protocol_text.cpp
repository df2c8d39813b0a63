#include "acicula/io/protocol_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io {
namespace {

/// Deepest open brackets, and most dots in one line outside strings. A protocol needs two and a
/// few; their product bounds the depth of the parsed tables.
constexpr int deepest_brackets = 16;
constexpr int most_dots = 64;

/// Bytes of the UTF-8 character that starts the text, 0 when it is not UTF-8 (overlong forms,
/// surrogates and code points above U+10FFFF are not).
std::size_t character_size(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second > 0x9F;
  const bool too_large = first == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_large ? 0 : size;
}

/// Walks over TOML text and tells strings and comments from the rest.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::optional<std::size_t> first_line_too_deep() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') {
        next_line();
      } else if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '"' || c == '\'') {
        skip_string(c);
      } else {
        if (c == '[' || c == '{') ++brackets_;
        if (c == ']' || c == '}') --brackets_;
        if (c == '.') ++dots_;
        ++at_;
      }
      if (brackets_ > deepest_brackets || dots_ > most_dots) return line_;
    }
    return std::nullopt;
  }

 private:
  void next_line() {
    ++at_;
    ++line_;
    dots_ = 0;
  }

  void skip_string(char quote) {
    const std::string triple(3, quote);
    const bool multi_line = text_.substr(at_, 3) == triple;
    at_ += multi_line ? 3 : 1;
    while (at_ < text_.size()) {
      if (quote == '"' && text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n') {
        at_ += 2;
      } else if (text_[at_] == '\n') {
        if (!multi_line) return;
        next_line();
      } else if (multi_line && text_.substr(at_, 3) == triple) {
        at_ += 3;
        return;
      } else if (text_[at_++] == quote && !multi_line) {
        return;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  int brackets_ = 0;
  int dots_ = 0;
};

}  // namespace

std::string text_problem(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\0') return fmt::format("Line {} holds a zero byte; this is no text.", line);
    if (text[at] == '\n') ++line;
    const std::size_t size = character_size(text.substr(at));
    if (size == 0) return fmt::format("Line {} holds bytes that are not UTF-8.", line);
    at += size;
  }
  return "";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<std::size_t> first_line_nested_too_deep(std::string_view text) {
  return Scanner(text).first_line_too_deep();
}

}  // namespace acicula::io
