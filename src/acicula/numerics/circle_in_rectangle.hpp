#pragma once

namespace acicula::numerics {

/// Area that a quarter disc x^2 + y^2 <= r^2, x, y >= 0, shares with the rectangle
/// [x0, x1] x [y0, y1] in the same quadrant; in closed form.
///
///   F(x, y) = area within [0, x] x [0, y];   area = F(x1, y1) - F(x0, y1) - F(x1, y0) + F(x0, y0)
[[nodiscard]] double quarter_disc_in_rectangle(double radius, double x0, double x1, double y0,
                                               double y1);

/// Integral over y in [y0, y1] of the inverse of the resistance of a line along x from x0 to x1
/// that runs through the quarter disc with conductivity `inside` and leaves it for `outside`:
/// conductance of the strip between two faces, when flow is along x.
/// By Gauss-Legendre quadrature on the pieces between the kinks.
[[nodiscard]] double strip_conductance(double radius, double x0, double x1, double y0, double y1,
                                       double inside, double outside);

}  // namespace acicula::numerics
