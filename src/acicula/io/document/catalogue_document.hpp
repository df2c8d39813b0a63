#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/provenance.hpp"

#include <string>

namespace acicula::io::document {

/// All that a form needs in which a protocol is put together: the keys with unit, range, default
/// and words, the entries that they name, endpoints, fields, and the examples; as JSON text.
[[nodiscard]] std::string catalogue_document(const evidence::Catalogue& catalogue,
                                             const Build& build);

}  // namespace acicula::io::document
