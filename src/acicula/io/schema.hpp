#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <string>

namespace acicula::io {

/// The JSON Schema (draft 2020-12) of a protocol, for editors: names, kinds, ranges of plain
/// numbers, words. Units, ranges of quantities and the rules between keys are left to
/// `acicula check`.
[[nodiscard]] std::string protocol_schema(const evidence::Catalogue& catalogue);

}  // namespace acicula::io
