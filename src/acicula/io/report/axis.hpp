#pragma once

#include <string>
#include <vector>

namespace acicula::io::report {

/// Maps data to pixels along one direction of a drawing.
struct Axis {
  double low = 0.0;  ///< data at pixel `start`
  double high = 1.0;
  double start = 0.0;  ///< [px]
  double end = 1.0;    ///< [px]
  bool logarithmic = false;

  [[nodiscard]] double pixel(double value) const;
};

/// Round numbers (1, 2 or 5 times a power of ten apart) within [low, high]; powers of ten when
/// logarithmic.
/// @param wanted  about how many
[[nodiscard]] std::vector<double> ticks(const Axis& axis, int wanted);

/// Widens [low, high] to the next round numbers.
void round_outwards(Axis& axis, int wanted);

/// A tick's number without needless digits.
[[nodiscard]] std::string tick_label(double value);

}  // namespace acicula::io::report
