#pragma once

#include "acicula/core/random.hpp"
#include "acicula/device/placement.hpp"

namespace acicula::device {

/// Direction in which a pass goes: 0, 90, 45, 135 degrees, then those halfway between, and so on.
///
///     alpha = pi g(pass / passes)
///
/// g the digits of the direction's number mirrored at the binary point (van der Corput).
/// @param pass  from 0; `technique.passes` of them share a direction
/// @return [rad] 0 to pi
[[nodiscard]] double pass_heading(const Technique& technique, int pass);

/// One way of a device over the field: a straight line at a distance from the field's middle.
struct Line {
  double heading = 0.0;    ///< [rad] of the line
  double distance = 0.0;   ///< [m] of the line from the field's middle, to the left of the heading
  double pace = 1.0;       ///< [1] strokes per path over those of a steady hand; mean 1
  double phase = 0.0;      ///< [1] where in its turn or stroke the device comes on, 0 to 1
  double turn = 0.0;       ///< [rad] of the head about its own axis
  bool backwards = false;  ///< travelled against the heading
};

/// The lines of one pass that can touch the field, in order.
///
///     d_k = (k + U) s,   alpha_k = alpha + sigma z,   pace = exp(v z - v^2 / 2)
///
/// d distance, U uniform and the same for the pass, s spacing, alpha heading meant, z normal. The
/// distance is measured square to the line's own heading: so every point of skin is passed w / s
/// times in the mean, whatever the headings, and strokes per area are the same everywhere.
/// @param spacing    [m] s
/// @param reach      [m] how far from its line a device puts needles
/// @param variation  [1] v, sd of ln of the pace
[[nodiscard]] std::vector<Line> lines_of_pass(const Technique& technique, const Field& field,
                                              double spacing, double reach, double variation,
                                              const Parameters& parameters, int pass,
                                              std::uint64_t seed);

/// Distance from the middle of a field to its corners [m].
[[nodiscard]] double half_diagonal(const Field& field);

/// A point of a line on the field.
/// @param along   [m] from the foot of the field's middle, along the heading
/// @param across  [m] from the line, to the left of the heading
/// @return stroke with place, heading and pass; the rest is the device's
[[nodiscard]] Placed on_line(const Line& line, const Field& field, double along, double across,
                             int pass);

/// Whether a stroke falls on the field (its lower edges belong to it, its upper ones do not).
[[nodiscard]] bool on_field(const Placed& placed, const Field& field);

}  // namespace acicula::device
