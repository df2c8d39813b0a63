#pragma once

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <optional>

namespace acicula::absorption {

/// Fills in what the doses of a serum deliver through needled skin, and through intact skin for
/// comparison.
/// @param delivered  its `time` and `assessed_at` are filled
/// @param closure    none on intact skin
void add_serum(Delivered& delivered, const skin::Skin& skin, const puncture::Channels& channels,
               const std::optional<ChannelClosure>& closure, const Serum& serum,
               const Parameters& parameters);

}  // namespace acicula::absorption
