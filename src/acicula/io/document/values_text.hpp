#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/document/json.hpp"

#include <string>
#include <vector>

namespace acicula::io::document {

/// Values by key as the text of a protocol: sections in their order, entries with their titles.
/// @param values  object
/// @param faults  receives what is no key and what no protocol could hold; the text is without it
[[nodiscard]] std::string values_text(const Json& values, const evidence::Catalogue& catalogue,
                                      std::vector<Diagnostic>& faults);

/// The values that a protocol's text gives, by key in the order of a protocol: the other way.
[[nodiscard]] Json text_values(const std::string& toml);

}  // namespace acicula::io::document
