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

/// One session, where f is the injured fraction of a depth:
///
///   D += f;  F, Y, n1, n3, Et *= 1 - f;  m1, m3 *= 1 - phi_d f;  E *= 1 - phi_E f
///   r = max(r, channel radius): a needle pushes aside more than it removes
///
/// @param injured_fraction  [1], shape (depth), each 0 to 1
/// @param channel_radius    [m] of the open channel at the surface
/// @throws std::invalid_argument  when the fractions do not fit the state
void wound(State& state, std::span<const double> injured_fraction, double channel_radius,
           const Parameters& parameters);

/// Advances the state to exactly `end` [s] with adaptive, positivity-preserving steps, by the
/// equations of docs/models/healing.md. The next call goes on with the step size reached.
/// @param each_step  called after every accepted step, may be empty
/// @throws NumericsError          when the step size falls below the resolution of time
/// @throws std::invalid_argument  when `end` lies before the state, or the grid does not fit it
void heal(State& state, double end, const numerics::Grid& dermis, const Patient& patient,
          const Parameters& parameters, const Tolerance& tolerance,
          const std::function<void(const State&)>& each_step = {});

/// The same to the last of several times, with the states at all of them: steps end at the last
/// one only, the others lie on the interpolant of the method, whose error is of third order.
/// @param times    [s] increasing, none before the state
/// @param at_time  called once for each of the times
/// @throws NumericsError          when the step size falls below the resolution of time
/// @throws std::invalid_argument  when a time lies before the one before, or the grid does not fit
void heal_through(State& state, std::span<const double> times, const numerics::Grid& dermis,
                  const Patient& patient, const Parameters& parameters, const Tolerance& tolerance,
                  const std::function<void(const State&)>& at_time);

}  // namespace acicula::healing
