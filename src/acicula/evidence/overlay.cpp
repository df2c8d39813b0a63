#include "acicula/evidence/overlay.hpp"

namespace acicula::evidence {

Files overlay(Files base, const Files& own) {
  for (const auto& [path, text] : own) {
    std::string& file = base[path];
    // A user's entry cites a paper or two more; the rest of the references stays in use.
    if (path == "references.bib") {
      file.append("\n").append(text);
    } else {
      file = text;
    }
  }
  return base;
}

}  // namespace acicula::evidence
