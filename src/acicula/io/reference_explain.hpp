#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <string>
#include <string_view>

namespace acicula::io {

/// What is known of a protocol key, a parameter of the catalogue, an endpoint, a named entry, or a
/// source.
/// @throws InputError  when there is none of that name, with the nearest one
[[nodiscard]] std::string explain(const evidence::Catalogue& catalogue, std::string_view name);

}  // namespace acicula::io
