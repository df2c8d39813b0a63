#pragma once

#include "acicula/device/placement.hpp"

namespace acicula::device {

/// Strokes of a head whose needles all go in f times a second while it glides along the lines of
/// each pass.
///
///     u = (phase + m) v / (f pace)     of the head's middle along the line, stroke m
///     drag = v t_c / pace
///
/// v hand speed, f frequency, t_c time of a needle in the skin. The needles stand as round_head
/// says, the head is turned at random on each line.
[[nodiscard]] std::vector<Placed> place_pen(const Device& device, const Technique& technique,
                                            const Field& field, const Parameters& parameters,
                                            std::uint64_t seed);

}  // namespace acicula::device
