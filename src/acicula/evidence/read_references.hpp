#pragma once

#include <map>
#include <string>

namespace acicula::evidence {

/// Splits a BibTeX file into its entries: citation key to the text of the entry, braces balanced.
[[nodiscard]] std::map<std::string, std::string, std::less<>> read_references(
    const std::string& bibtex);

}  // namespace acicula::evidence
