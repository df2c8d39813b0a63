#pragma once

#include "acicula/absorption/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::absorption {

/// Refuses what no law of this room can speak about: layers without thickness, no time to follow, a
/// serum without volume, mass, solubility or time on the skin.
/// @param horizon  [s]
/// @throws ModelError  naming the first such quantity
void require_valid(const skin::Skin& skin, const Serum& serum, double horizon);

}  // namespace acicula::absorption
