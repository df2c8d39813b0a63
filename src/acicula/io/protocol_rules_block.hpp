#pragma once

#include "acicula/io/protocol_rules.hpp"

namespace acicula::io {

/// Rules of cells and patches: their geometry, and the fields that are kept.
[[nodiscard]] std::span<const Rule> block_rules();

}  // namespace acicula::io
