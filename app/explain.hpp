#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <string_view>

namespace acicula::app {

/// `acicula explain KEY`: a protocol key, a parameter, an endpoint or a named entry.
/// @throws InputError  when there is none of that name
int explain_command(const evidence::Catalogue& catalogue, std::string_view key);

}  // namespace acicula::app
