#pragma once

namespace acicula::absorption {

/// Shape factor of the wall of channels that stand apart, per length of one channel, from the wall
/// to the mean of the tissue round it.
///
///   S' = 2 pi/F,   exp(-F) = exp(-F_2) + exp(-F_3)
///   F_2 = -ln(phi)/(2 (1 - phi)^2) - (3 - phi)/(4 (1 - phi))     -> ln(R/a) - 3/4 for phi -> 0
///   F_3 = 2 pi/3.475 (l/a)^0.24
///
/// phi = (a/R)^2 area share of channels, a channel radius, R radius of the tissue round it, l
/// length over which the channel gives off. F_2 is exact for long channels whose tissue takes up
/// evenly: mean of the annulus less the wall. F_3 is a short channel alone: a cylinder on a plane
/// that lets nothing through has S = 4 a + 3.475 a (l/a)^0.76, of which 4 a belongs to its floor.
/// Their reaches a exp(F) add like resistances in parallel: our proposal, within 4 % of the
/// axisymmetric cell.
/// @param area_share  [1] phi, within (0, 1)
/// @param length      [1] l/a
/// @return [1] per metre of channel: m/m
/// @source textbook (annulus), smythe-1962 (cylinder: half of its 8 + 6.95 (b/a)^0.76)
[[nodiscard]] double wall_shape_factor(double area_share, double length);

/// Length over which a channel gives off what enters it, over its radius.
///
///   l = L tanh(h/L),   L = a sqrt(F D_w/(2 D K))
///
/// L length over which a fin fades that leaks through its wall, h length of the channel in viable
/// tissue, F as above (it depends on l: solved by iteration).
/// @param area_share  [1] phi, within (0, 1)
/// @param depth       [1] h/a
/// @param contrast    [1] D_w/(D K), liquid of the channel over tissue
/// @return [1] l/a
[[nodiscard]] double exchange_length(double area_share, double depth, double contrast);

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
