#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <optional>

namespace acicula::absorption {

/// What one session's serum delivers, and how the barrier closes, by the dual-path one-dimensional
/// model.
///
/// Without a serum (Application::none) only the closure and the water loss are computed. The
/// un-needled reference of `enhancement` runs through the same code with no channels.
/// @param subject            age and skin colour change the rate of closure
/// @param horizon            [s] how long the session is followed
/// @param epidermal_closure  [s] after the session, when new epidermis has crossed the channels of
///                           open skin, where healing is computed; none: closure by its own law
/// @throws ModelError     when a layer has no thickness or a serum no volume, mass or solubility
/// @throws NumericsError  when the time step collapses
[[nodiscard]] Delivered absorb(const skin::Skin& skin, const skin::Subject& subject,
                               double needle_length, const puncture::Channels& channels,
                               const Serum& serum, double horizon, const Parameters& parameters,
                               std::optional<double> epidermal_closure = std::nullopt);

}  // namespace acicula::absorption
