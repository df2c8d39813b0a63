#pragma once

#include "acicula/device/placement.hpp"

namespace acicula::device {

/// Strokes of a drum that rolls along the lines of each pass.
///
///     u = (phase + j / n_c + m) C / pace     along the line, m whole turns
///     c = w ((i + 1/2) / columns - 1/2)      across it, column i
///     drag = loop + |1 - 1 / pace| v t
///
/// j needle of the column, n_c its needles, C circumference of the drum, w its width, loop, v t
/// path of the hand while a needle is in. Columns stand side by side (needles_by_column), needles
/// of all columns begin at the same angle, no stagger: eight rows 15 degrees apart on the MF8. A
/// drum that slips (pace not 1) drags its needles.
/// @source layout of the drum: schwarz-laaff-2011
[[nodiscard]] std::vector<Placed> place_roller(const Device& device, const Technique& technique,
                                               const Field& field, const Parameters& parameters,
                                               std::uint64_t seed);

}  // namespace acicula::device
