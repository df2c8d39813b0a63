#pragma once

#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"

#include <array>
#include <vector>

namespace acicula::healing {

/// A state that moves.
struct Mobile {
  Species species;
  double diffusivity;  ///< [m2 s-1]
};

/// One state's effect on the rate of another that comes later.
struct Coupling {
  Species on;
  Species by;
  double slope;  ///< [s-1] d(on')/d(by)
};

/// The part of the slopes of the rates in healthy skin that a time step of tissue takes implicitly:
/// what each state loses of itself, and how it acts on states that come later in `order`. Constant,
/// so that diffusion can be solved directly; damage alone loses at its true rate, which needs no
/// neighbours.
struct RestSlopes {
  std::array<double, species_count> loss{};  ///< [s-1] -d(S')/dS; that of damage is not used
  std::vector<Mobile> order;                 ///< moving states, in the order of their solution
  std::vector<Coupling> couplings;
};

[[nodiscard]] RestSlopes rest_slopes(const Homeostasis& constants, const Parameters& parameters);

}  // namespace acicula::healing
