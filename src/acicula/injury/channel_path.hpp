#pragma once

#include "acicula/injury/parameters.hpp"
#include "acicula/injury/swept_volume.hpp"
#include "acicula/puncture/puncture_field.hpp"
#include "acicula/puncture/state.hpp"

#include <vector>

namespace acicula::injury {

/// What one stroke injures: a stack of discs from the surface to its tip.
///
/// At depth d below the surface the middle lies d tan a(d) ahead of the entry, in the direction of
/// travel, with
///
///   cos a(d) = cos a_0 + (1 - cos a_0) d / z_k
///
/// a_0 entry angle, z_k dynamic depth: the path of the tip on its way in. A roller's needle turns
/// with its drum, which is as far above the skin as the needle is not yet in it: it breaks the skin
/// leaning forward and stands upright when it is deepest, and the skin round the hole goes along
/// with it. Pens and stamps go straight down.
struct ChannelPath {
  double x = 0.0;             ///< [m] of entry
  double y = 0.0;             ///< [m] of entry
  double forward_x = 0.0;     ///< [1] direction of travel
  double forward_y = 0.0;     ///< [1]
  double cos_entry = 1.0;     ///< [1] of the entry angle
  double needle_depth = 0.0;  ///< [m] z_k, from the surface
  double epidermis = 0.0;     ///< [m] thickness here
  Cone cone;                  ///< with its halo

  /// [m] of the tip below the junction.
  [[nodiscard]] double tip() const { return needle_depth - epidermis; }
  /// [m] of the disc at a depth z below the junction, not below the tip.
  [[nodiscard]] double radius_at(double z) const;
  /// [m] that the middle of that disc lies ahead of the entry.
  [[nodiscard]] double advance_at(double z) const;
};

/// The path of one stroke, without its cone.
[[nodiscard]] ChannelPath middle_of(const puncture::Puncture& stroke);

/// The channels of a session's strokes that made a hole of their own and reached the dermis, in the
/// order of the strokes.
/// @param strokes   of one session, all of them
/// @param channels  of that session: taper of the needle, radius at its tip
[[nodiscard]] std::vector<ChannelPath> channel_paths(std::span<const puncture::Puncture> strokes,
                                                     const puncture::Channels& channels,
                                                     const Parameters& parameters);

}  // namespace acicula::injury
