#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::puncture {

/// The channels that one session leaves: rupture, depth, recoil, density, breached area, pain,
/// bleeding.
///
/// Each law stands in the file of its name. Needle length and layer thickness vary between needles
/// (needle_nodes), the rupture threshold in closed form; the classes of depth hold their shares and
/// one class of depth 0 the needles that did not puncture.
/// @throws ModelError  when the needle or the skin has no possible shape: a length or diameter that
/// is not positive, a shaft thinner than its tip, a layer without thickness, a negative force
[[nodiscard]] Channels puncture(const skin::Skin& skin, const device::Device& device,
                                const device::Technique& technique,
                                const device::Delivery& delivery, const Parameters& parameters);

}  // namespace acicula::puncture
