#include "acicula/evidence/overlay.hpp"

#include "acicula/evidence/read_references.hpp"

namespace acicula::evidence {
namespace {

/// The user's references, then those of `base` that they do not replace. The user's come first and
/// as they are, so that a fault in them is reported with the line of their file.
std::string join_references(const std::string& base, const std::string& own) {
  std::vector<Diagnostic> reported_when_the_catalogue_is_read;
  const auto replaced = read_references({"", own, reported_when_the_catalogue_is_read});
  std::string text = own + "\n";
  for (const auto& [key, entry] :
       read_references({"", base, reported_when_the_catalogue_is_read})) {
    if (!replaced.contains(key)) text.append(entry).append("\n");
  }
  return text;
}

}  // namespace

Files overlay(Files base, const Files& own) {
  for (const auto& [path, text] : own) {
    std::string& file = base[path];
    file = path == "references.bib" ? join_references(file, text) : text;
  }
  return base;
}

}  // namespace acicula::evidence
