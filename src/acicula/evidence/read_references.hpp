#pragma once

#include "acicula/evidence/file_faults.hpp"

#include <map>
#include <string>

namespace acicula::evidence {

/// Splits a BibTeX file into its entries: citation key to the text of the entry, braces balanced.
///
/// An entry begins with '@' at the start of a line; everything between entries is comment. Refused
/// are a key that is empty, given twice or not lower-case ASCII, braces that do not close, and an
/// entry without a title.
[[nodiscard]] std::map<std::string, std::string, std::less<>> read_references(
    const FileFaults& faults);

}  // namespace acicula::evidence
