#pragma once

#include "acicula/device/placement.hpp"

namespace acicula::device {

/// Strokes of a square head that is pressed down side by side until the field is covered, once a
/// pass; also of a patch.
///
/// The squares of a pass lie edge to edge (or overlap), turned and shifted at random as a whole;
/// each is turned a little more by the hand. `directions` are passes like any other.
[[nodiscard]] std::vector<Placed> place_stamp(const Device& device, const Technique& technique,
                                              const Field& field, const Parameters& parameters,
                                              std::uint64_t seed);

}  // namespace acicula::device
