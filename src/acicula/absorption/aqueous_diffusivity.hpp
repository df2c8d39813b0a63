#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Molar volume at the boiling point: the molecule's own, or V_A = 0.9 cm3/g M when it is not
/// given.
/// @return [m3 mol-1]
[[nodiscard]] double molar_volume(const Molecule& molecule, const Parameters& parameters);

/// Diffusivity in water.
///
///   D = 1.92e-4 V_A^-0.6   cm2/s for V_A < 445 cm3/mol
///   D = 3.78e-5 V_A^(-1/3) cm2/s above
///
/// Compact molecules and globular proteins at skin temperature; an upper bound for coils.
/// @param volume  [m3 mol-1] molar volume V_A at the boiling point
/// @return [m2 s-1]
/// @source osp-skin-permeation, MoBi project file
[[nodiscard]] double aqueous_diffusivity(double volume, const Parameters& parameters);

/// Radius of the solute.
///
///   a = 0.145 V_A^0.6   A for V_A < 445 cm3/mol
///   a = 0.735 V_A^(1/3) A above
///
/// @param volume  [m3 mol-1]
/// @return [m]
/// @source osp-skin-permeation, MoBi project file
[[nodiscard]] double solute_radius(double volume, const Parameters& parameters);

}  // namespace acicula::absorption
