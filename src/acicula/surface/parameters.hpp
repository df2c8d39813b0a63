#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::surface {

/// How skin is measured unless told otherwise, data/parameters/surface.toml.
struct Parameters {
  double s_filter;    ///< [m] nesting index
  double l_filter;    ///< [m] nesting index
  double form_order;  ///< [1] of the polynomial of the F-operation
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::surface
