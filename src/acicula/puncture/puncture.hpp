#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::puncture {

/// The channels that one session leaves: rupture, depth, recoil, density, breached area, pain,
/// bleeding.
[[nodiscard]] Channels puncture(const skin::Skin& skin, const device::Device& device,
                                const device::Technique& technique,
                                const device::Delivery& delivery, const Parameters& parameters);

}  // namespace acicula::puncture
