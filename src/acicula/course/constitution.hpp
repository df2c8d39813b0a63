#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/skin/state.hpp"

#include <span>

namespace acicula::course {

/// Collagen of a block that holds a scar. A voxel with a share s of scar has
///
///   C*(s)   = (1 - s) C_h + s C_s,      C_s = C_h (1 - deficit)
///   phi3(s) = ((1 - s) C_h phi_h + s C_s phi_s) / C*(s)
///
/// C_h, phi_h capital and type III share of the subject's own skin there, C_s, phi_s those of the
/// scar. Without a scar the condition is everywhere, as in a column.
/// @param scar_share  [1] s of every voxel; empty without a scar
[[nodiscard]] healing::Constitution constitution(const skin::Skin& skin,
                                                 const skin::Condition& condition,
                                                 std::span<const float> scar_share,
                                                 const Parameters& parameters);

}  // namespace acicula::course
