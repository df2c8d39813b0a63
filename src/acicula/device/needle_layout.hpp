#pragma once

#include "acicula/device/state.hpp"

#include <vector>

namespace acicula::device {

/// Needles of each column of a head or drum.
///
/// As many columns as the pitch fits into the width, at least one and not more than needles; the
/// needles are dealt to them evenly, the first columns getting one more where they do not divide.
/// The MF8 drum (192 needles, 2 cm wide, 2.5 mm pitch) gets the 8 columns of 24 of its description.
/// @param width  [m] across the columns
[[nodiscard]] std::vector<int> needles_by_column(const Needle& needle, double width);

/// A needle on a flat head.
struct HeadNeedle {
  double along = 0.0;   ///< [m] from the head's middle, along its axis
  double across = 0.0;  ///< [m] from the head's middle, to the left of its axis
};

/// Needles of a square head: as many columns as the root of their count, rounded, 11 of 11 for an
/// array of 121; the first columns get one more where they do not divide. Columns and needles are
/// spread over the whole side, so that heads laid side by side carry the pattern on. The pitch has
/// no part: over a side with a rim it would give a column too many.
/// @param side  [m]
[[nodiscard]] std::vector<HeadNeedle> square_head(const Needle& needle, double side);

/// Needles of a pen's head: one ring with neighbours a pitch apart, where it fits into the head;
/// else the points of a square grid of that pitch that lie nearest to the middle.
///
///     r = p / (2 sin(pi / n))     fits when 2 r + p <= w
///
/// p pitch, n needles, w width of the head.
/// @param width  w [m]
[[nodiscard]] std::vector<HeadNeedle> round_head(const Needle& needle, double width);

}  // namespace acicula::device
