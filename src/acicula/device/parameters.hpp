#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::device {

/// How unsteadily a hand leads a device and how its needles wear: what placed strokes read from
/// the catalogue, keys "device.<member>".
struct Parameters {
  double heading_deviation = 0.0;     ///< [rad] of a line from the direction meant, sd
  double hand_speed_variation = 0.0;  ///< [1] of a pen between lines, sd of ln
  double slip_variation = 0.0;        ///< [1] of a roller's turn per path between lines, sd of ln
  double tip_wear = 0.0;              ///< [m] growth of a tip's diameter per puncture
  double treated_area = 0.0;          ///< [m2] that one head treats in one session
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::device
