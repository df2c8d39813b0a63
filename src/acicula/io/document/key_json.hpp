#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/document/json.hpp"
#include "acicula/io/keys/key.hpp"

namespace acicula::io::document {

/// A protocol key as a form shows it; range and default in the key's unit.
[[nodiscard]] Json key_json(const Key& key, const evidence::Catalogue& catalogue);

/// The value of a key in a treatment, SI: a number, a truth value, a text, a list of them; null for
/// an optional value that is not given.
[[nodiscard]] Json key_value(const Key& key, const course::Treatment& treatment);

}  // namespace acicula::io::document
