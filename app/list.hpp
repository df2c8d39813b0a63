#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <string_view>

namespace acicula::app {

/// `acicula list
/// sites|devices|actives|indications|contraindications|variants|endpoints|parameters|keys`.
/// @throws InputError  when there is no such list
int list_command(const evidence::Catalogue& catalogue, std::string_view what);

}  // namespace acicula::app
