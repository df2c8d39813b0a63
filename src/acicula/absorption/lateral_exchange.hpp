#pragma once

namespace acicula::absorption {

/// Shape factor of the wall of channels that stand apart, per length of one channel.
///
///   S' = 2 pi/ln(R/a) = -4 pi/ln(phi),   phi = (a/R)^2
///
/// a channel radius, R radius of the cell of tissue round it, phi area share of channels.
/// @param area_share  [1] phi, within (0, 1)
/// @return [1] per metre of channel: m/m
/// @source textbook (conduction shape factors)
[[nodiscard]] double wall_shape_factor(double area_share);

/// Shape factor of the floor of a channel: a disk on a half space, S = 4 a.
/// @param radius  [m]
/// @return [m]
/// @source textbook (conduction shape factors)
[[nodiscard]] double floor_shape_factor(double radius);

/// Share of the surface that random channels open, overlaps counted once: 1 - exp(-n pi a^2).
/// @param density  [m-2] n
/// @param radius   [m] a
[[nodiscard]] double channel_area_share(double density, double radius);

}  // namespace acicula::absorption
