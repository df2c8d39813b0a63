#pragma once

#include "acicula/io/results.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// The entries of the catalogue that a treatment names: site, device, indication, active,
/// contraindications.
[[nodiscard]] std::vector<const evidence::Entry*> entries_used(
    const course::Treatment& treatment, const evidence::Catalogue& catalogue);

/// Whether a parameter of the catalogue had a part in the run, by its room.
[[nodiscard]] bool uses(const Run& run, std::string_view parameter_key);

/// Keys of the references behind every parameter and every entry that the run used.
[[nodiscard]] std::set<std::string> sources_used(const Run& run);

/// cite.bib: the BibTeX entries of `sources_used`.
[[nodiscard]] std::string cite_bib(const Run& run);

}  // namespace acicula::io
