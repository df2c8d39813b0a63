#pragma once

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/puncture/state.hpp"

#include <optional>

namespace acicula::absorption {

/// Fills in how the channels close and the water loss recovers, the part that needs no serum.
/// @param delivered    its `time` is filled
/// @param closure      none on intact skin
/// @param intact_loss  [kg m-2 s-1] transepidermal water loss of the skin before
void add_barrier(Delivered& delivered, const std::optional<ChannelClosure>& closure,
                 const puncture::Channels& channels, double intact_loss,
                 const Parameters& parameters);

}  // namespace acicula::absorption
