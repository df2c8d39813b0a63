#pragma once

#include "acicula/evidence/files.hpp"

namespace acicula::evidence {

/// Lays a user's own data files over others: a file of the same path replaces the other as a whole,
/// a new one is added; in references.bib each entry of the same key.
[[nodiscard]] Files overlay(Files base, const Files& own);

}  // namespace acicula::evidence
