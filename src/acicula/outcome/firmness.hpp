#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Height to which a suction cup lifts layered skin.
///
///   p = E_d U / (1.5 a) + (8/3) E_f h U^3 / ((1 - nu) a^4)
///
/// p suction, a radius of the opening, E_d modulus of the dermis (incompressible half-space under
/// uniform pressure), E_f modulus and h thickness of the epidermis (a membrane stretched to a
/// shallow cap, nu = 1/2). The subcutis, bending and pre-tension are left out.
/// @param dermis_modulus  [Pa]  @param film_thickness  [m]
/// @return [m]
[[nodiscard]] double suction_height(double dermis_modulus, double film_thickness,
                                    const Parameters& parameters);

/// Young's modulus of the uniform half-space that would rise as high.
///
///   E_app = 1.5 p a / U
///
/// @param height  [m]
/// @return [Pa]
[[nodiscard]] double apparent_modulus(double height, const Parameters& parameters);

}  // namespace acicula::outcome
