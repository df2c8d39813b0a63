#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"
#include "acicula/numerics/grid.hpp"

#include <functional>
#include <span>
#include <vector>

namespace acicula::healing {

/// What the model needs to know of a patient besides the parameters.
struct Patient {
  double collagen_capital = 1.0;    ///< [1] C*
  double synthesis_capacity = 1.0;  ///< [1] g
};

/// Accuracy of the time integration.
struct Tolerance {
  double relative = 1e-4;  ///< [1]
  double absolute = 1e-7;  ///< [1]
};

/// The healthy steady state of this patient on the grid, at time 0.
[[nodiscard]] State healthy_state(const numerics::Grid& dermis, const Patient& patient,
                                  const Parameters& parameters);

/// One session: the jump conditions of healing.md section 6.3.
/// @param injured_fraction  [1], shape (depth)
/// @param channel_radius    [m] of the open channel at the surface
void wound(State& state, std::span<const double> injured_fraction, double channel_radius,
           const Parameters& parameters);

/// Advances the state to `end` [s] with adaptive, positivity-preserving steps.
/// @param each_step  called after every accepted step, may be empty
/// @throws NumericsError  when the step size falls below the resolution of time
void heal(State& state, double end, const numerics::Grid& dermis, const Patient& patient,
          const Parameters& parameters, const Tolerance& tolerance,
          const std::function<void(const State&)>& each_step = {});

}  // namespace acicula::healing
