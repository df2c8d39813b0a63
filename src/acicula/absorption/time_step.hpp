#pragma once

#include "acicula/absorption/dual_path.hpp"

#include <functional>

namespace acicula::absorption {

/// Called at the end of every accepted step.
using Visit = std::function<void(double time, const Amounts& amounts)>;

/// Integrates the dual-path system over one phase by TR-BDF2 with steps that adapt.
///
///   Y2 = y + d h (f(t, y) + f(t + g h, Y2)),    Y3 = y + w h (f1 + f2) + d h f(t + h, Y3)
///   g = 2 - sqrt 2,  d = g/2,  w = sqrt(2)/4
///
/// L-stable, second order, with the third-order embedded error of Hosea and Shampine. A step is
/// accepted when the mass that it misplaces is below `tolerance` times the mass in the skin, and
/// when no amount becomes negative beyond rounding.
/// @param begin, end  [s]
/// @param step        [s] first step to try; on return the one to go on with
/// @param tolerance   [1]
/// @param dose        [kg m-2] applied, the scale of rounding
/// @throws NumericsError  when the step collapses
/// @source hosea-shampine-1996
void integrate(DualPath& system, const DualPath::Phase& phase, double begin, double end,
               double& step, double tolerance, double dose, Amounts& amounts, const Visit& visit);

}  // namespace acicula::absorption
