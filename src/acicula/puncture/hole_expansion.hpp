#pragma once

#include "acicula/puncture/ogden_energy.hpp"

namespace acicula::puncture {

/// Energy per depth to open a long round hole of radius a in an infinite body to the radius R.
///
///   W(a, R) = Int_a^inf phi(l) 2 pi r dr,   l = (1 + (R^2 - a^2) / r^2)^(1/2)
///           = pi (R^2 - a^2) Int_0^T phi(e^(t/2)) / (4 sinh^2(t/2)) dt,   T = 2 ln(R/a)
///
/// Plane strain; r distance from the axis in the undeformed body, phi ogden_energy, l hoop stretch,
/// t = 2 ln l. In t the range is finite, the integrand smooth and, at t = 0, finite. Closed forms:
/// pi mu (R^2 - a^2) ln(R/a) for alpha = 2. Gauss-Legendre, eight nodes on panels no wider than
/// 4/alpha or 1: relative error below 1e-12.
/// @param radius  a [m], positive
/// @param opened  R [m], at least a
/// @return [J m-1]
/// @source shergold-fleck-2004 (strain energy of the opened crack; the integral is ours)
[[nodiscard]] double hole_expansion(double radius, double opened, const OgdenSolid& solid);

/// Rate at which hole_expansion falls as the hole to begin with gets larger.
///
///   dW/da = -2 pi a Int_0^T ... dt - 2 pi (R^2 - a^2) / a phi(R/a) / (4 sinh^2(T/2))
///
/// @return [J m-2], not positive
[[nodiscard]] double hole_expansion_slope(double radius, double opened, const OgdenSolid& solid);

}  // namespace acicula::puncture
