#pragma once

#include "acicula/device/state.hpp"

namespace acicula::device {

/// @throws ModelError  when `value` is not positive and finite
void require_positive(const char* quantity, double value);

/// What every kind of device needs: at least one needle with a length, one pass in one direction, a
/// hand that moves.
/// @throws ModelError  naming the first quantity that is impossible
void require_valid(const Device& device, const Technique& technique);

}  // namespace acicula::device
