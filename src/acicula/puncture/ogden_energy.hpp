#pragma once

namespace acicula::puncture {

/// An incompressible solid of one Ogden term.
struct OgdenSolid {
  double shear_modulus = 0.0;  ///< [Pa] mu, of small strains
  double hardening = 0.0;      ///< [1] alpha, strain hardening; 2 is neo-Hookean
};

/// Strain energy per volume of an incompressible solid in plane strain, stretches l, 1/l and 1.
///
///   phi = (2 mu / alpha^2) (l^alpha + l^-alpha + 1 - 3) = (8 mu / alpha^2) sinh^2(alpha ln l / 2)
///
/// The second form loses no digits near l = 1.
/// @param log_stretch  ln l [1], either sign
/// @return [J m-3]
/// @source shergold-fleck-2004
[[nodiscard]] double ogden_energy(double log_stretch, const OgdenSolid& solid);

}  // namespace acicula::puncture
