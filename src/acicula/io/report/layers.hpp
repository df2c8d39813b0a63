#pragma once

#include "acicula/io/results.hpp"

#include <string>
#include <vector>

namespace acicula::io::report {

/// A layer of skin as it is drawn.
struct DrawnLayer {
  std::string name;
  std::string css;    ///< class of its colour
  double top = 0.0;   ///< [m] from the surface
  double base = 0.0;  ///< [m] from the surface; infinite for the lowest
};

/// Stratum corneum, viable epidermis, papillary and reticular dermis, fat, with mean thicknesses.
[[nodiscard]] std::vector<DrawnLayer> drawn_layers(const Run& run);

}  // namespace acicula::io::report
