#pragma once

#include "acicula/device/state.hpp"

namespace acicula::puncture {

/// Diameter of a needle at a distance from its tip: a cone that ends in the shaft.
///
///   d(s) = d_tip + (d_shaft - d_tip) min(s / L_taper, 1)
///
/// The surface cut of a needle that is z deep has the width d(z).
/// @param from_tip  s [m], not negative
/// @return [m]
[[nodiscard]] double needle_diameter(const device::Needle& needle, double from_tip);

/// Integral of the diameter from the tip up, closed form:
///
///   W(s) = Int_0^s d ds';   pi W(s) is the flank that touches tissue at depth s
///
/// @param from_tip  s [m], not negative
/// @return [m2]
[[nodiscard]] double needle_profile_area(const device::Needle& needle, double from_tip);

/// Integral of needle_profile_area from the tip up, closed form:
///
///   V(s) = Int_0^s W ds';   pi V(z) is how far the flank slides in all on the way to the depth z
///
/// @param from_tip  s [m], not negative
/// @return [m3]
[[nodiscard]] double needle_profile_integral(const device::Needle& needle, double from_tip);

}  // namespace acicula::puncture
