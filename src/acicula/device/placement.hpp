#pragma once

#include "acicula/device/parameters.hpp"
#include "acicula/device/state.hpp"

#include <cstdint>
#include <vector>

namespace acicula::device {

/// A rectangle of skin, flat, corners (0, 0) and (width, height).
struct Field {
  double width = 0.0;   ///< [m] along x
  double height = 0.0;  ///< [m] along y

  [[nodiscard]] double area() const { return width * height; }
};

/// One stroke of one needle, where it meets the skin.
struct Placed {
  double x = 0.0;            ///< [m] of entry
  double y = 0.0;            ///< [m] of entry
  double entry_angle = 0.0;  ///< [rad] from the normal
  double heading = 0.0;      ///< [rad] direction of travel, counterclockwise from x
  double drag = 0.0;         ///< [m] path of the tip along the skin while it is in
  int pass = 0;              ///< from 0, in the order of the session
  int needle = 0;            ///< of the head, from 0
};

/// Every stroke of one session on a field, in the order of the session's passes.
///
/// The kinematics of the device's kind place the needles (place_roller, place_stamp, place_pen);
/// chance gives what a hand does not control. Lines and heads run on beyond the edges and are
/// clipped there, so that edges are as dense as the middle. The expected number is
/// deliver().punctures_per_area times the area, exactly.
/// @throws ModelError  when the device, the technique or the field is impossible, or more than
/// 10 million strokes are expected
[[nodiscard]] std::vector<Placed> place(const Device& device, const Technique& technique,
                                        const Field& field, const Parameters& parameters,
                                        std::uint64_t seed);

}  // namespace acicula::device
