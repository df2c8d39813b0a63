#include "acicula/evidence/read_references.hpp"

namespace acicula::evidence {
namespace {

/// Position just after the brace that closes the one at `open`.
std::size_t end_of_braces(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i + 1;
  }
  return text.size();
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_references(const std::string& bibtex) {
  std::map<std::string, std::string, std::less<>> references;
  std::size_t at = bibtex.find('@');
  while (at != std::string::npos) {
    const std::size_t open = bibtex.find('{', at);
    const std::size_t comma = open == std::string::npos ? open : bibtex.find(',', open);
    if (comma == std::string::npos) break;
    const std::size_t end = end_of_braces(bibtex, open);
    references.emplace(bibtex.substr(open + 1, comma - open - 1), bibtex.substr(at, end - at));
    at = bibtex.find('@', end);
  }
  return references;
}

}  // namespace acicula::evidence
