#pragma once

#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_document.hpp"
#include "acicula/io/protocol_sections.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// Notes every key of a layer that no protocol knows.
/// @return names of the keys that were probably meant
std::vector<std::string> check_names(const Layer& layer, Document& document);

/// `NAME is not a known key.`
[[nodiscard]] std::string unknown_key(std::string_view name);

/// The key that was probably meant by an unknown name: spelt alike, or of the same name in another
/// section; nullptr when there is none.
[[nodiscard]] const std::string* nearest_key(std::string_view name);

/// `Did you mean KEY?`, or empty.
[[nodiscard]] std::string suggest_key(std::string_view name);

/// A number within a key's range, in its unit, for hints.
[[nodiscard]] std::string example_number(const Key& key);

/// A value that could stand in a file, for hints: `"1.5 mm"`, `"cheek"`, `4`.
[[nodiscard]] std::string example_value(const Key& key, const evidence::Catalogue& catalogue);

}  // namespace acicula::io
