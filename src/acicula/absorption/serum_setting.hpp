#pragma once

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/dual_path.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/film.hpp"
#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::absorption {

/// What a serum on a skin is to the models of transport, columns and unit cell alike.
struct SerumSetting {
  Thicknesses thicknesses;
  Permeant permeant;
  Film film;          ///< of the first dose
  Exposure exposure;  ///< without the moment at which channels shut
};

/// @param serum  with an application
[[nodiscard]] SerumSetting setting_of(const skin::Skin& skin, const Serum& serum,
                                      const Parameters& parameters);

/// [s] when the channels are too narrow to exchange, or covered by new epidermis.
/// @param radius  [m] as punctured
[[nodiscard]] double shut_time(const ChannelClosure& closure, double radius,
                               const Parameters& parameters);

[[nodiscard]] FreshWound wound_of(const puncture::Channels& channels, const Parameters& parameters);

}  // namespace acicula::absorption
