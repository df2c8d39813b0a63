#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/binding.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <span>
#include <string>
#include <vector>

namespace acicula::evidence {

/// Faults of a catalogue that no single file shows; empty when it is sound.
///
/// Every number of a parameter or an entry must have a source that stands in references.bib and,
/// unless it is a choice of this project ("acicula"), a locator; an assumed one must say why in its
/// note; a choice of this project is not measured. A parameter has a meaning. What the rooms
/// declare and what the data hold must be the same keys, with the same dimension.
///
/// @param declarations  every key that some room reads
[[nodiscard]] std::vector<Diagnostic> check(const Catalogue& catalogue,
                                            std::span<const Declaration> declarations);

/// Keys of references that no parameter and no entry cites, without "acicula".
[[nodiscard]] std::vector<std::string> uncited(const Catalogue& catalogue);

}  // namespace acicula::evidence
