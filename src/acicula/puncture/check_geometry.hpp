#pragma once

#include "acicula/device/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::puncture {

/// Refuses shapes that no law of the room can speak about.
/// @throws ModelError  naming the first such quantity
void check_geometry(const skin::Skin& skin, const device::Device& device,
                    const device::Technique& technique, const device::Delivery& delivery);

}  // namespace acicula::puncture
