#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

#include <vector>

namespace acicula::absorption {

/// What a reader must know about this molecule: outside a correlation's validity, routes left out.
[[nodiscard]] std::vector<Caution> cautions_of(const Molecule& molecule,
                                               const Parameters& parameters);

/// The same of a whole answer: also what lay undissolved, and what reached the blood.
[[nodiscard]] std::vector<Caution> cautions_of(const Serum& serum, const Delivered& delivered,
                                               const Parameters& parameters);

}  // namespace acicula::absorption
