#pragma once

#include "acicula/healing/state.hpp"

#include <span>

namespace acicula::healing {

/// The column at a time between the last two of a few steps, by the polynomial through all of them
/// (Lagrange):
///
///   y(t) = sum_i y_i prod_(j /= i) (t - t_j) / (t_i - t_j)
///
/// With three steps the error is of third order in their size, as that of one step of heal() is.
/// What would fall below zero is zero.
/// @param time   [s]
/// @param steps  one to three columns of the same depths with increasing times, none before the
///               last session
/// @throws std::invalid_argument  when there is none, or the time lies outside the last two
[[nodiscard]] State interpolate(double time, std::span<const State> steps);

}  // namespace acicula::healing
