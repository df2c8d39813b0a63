#include "acicula/io/document/examples.hpp"

#include "acicula/io/document/embedded_texts.hpp"
#include "acicula/io/protocol_text.hpp"

namespace acicula::io::document {
namespace {

/// Where the first sentence ends: behind a stop before a capital letter ("et al. 2013" has none).
std::size_t end_of_sentence(const std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const bool stop = (text[i] == '.' || text[i] == '?') && text[i + 1] == ' ';
    if (stop && text[i + 2] >= 'A' && text[i + 2] <= 'Z') return i + 1;
  }
  return text.size();
}

}  // namespace

const std::map<std::string, std::string>& examples() {
  static const std::map<std::string, std::string> by_name = [] {
    std::map<std::string, std::string> named;
    for (const auto& [path, text] : embedded_examples())
      named.emplace(path.substr(0, path.find('/')), text);
    return named;
  }();
  return by_name;
}

const std::map<std::string, std::string>& studies() { return embedded_studies(); }

std::string example_title(const std::string& toml) {
  std::string comment;
  for (std::string_view line : lines_of(toml)) {
    if (!line.starts_with('#')) break;
    line.remove_prefix(line.starts_with("# ") ? 2 : 1);
    comment += (comment.empty() ? "" : " ") + std::string(line);
  }
  comment.resize(end_of_sentence(comment));
  if (comment.ends_with('.')) comment.pop_back();
  return comment;
}

}  // namespace acicula::io::document
