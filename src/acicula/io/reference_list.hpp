#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// What `list_of` can list: the folders of named entries, endpoints, parameters, and protocol keys.
[[nodiscard]] const std::vector<std::string>& listable();

/// An aligned table of all that there is of a kind.
/// @throws InputError  when there is no such kind
[[nodiscard]] std::string list_of(const evidence::Catalogue& catalogue, std::string_view what);

}  // namespace acicula::io
