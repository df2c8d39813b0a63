#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace acicula::numerics::test {

/// Values between 0 and 1 without a pattern.
inline std::vector<double> scattered(std::size_t count) {
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    const double x = 43758.5453 * std::sin(12.9898 * static_cast<double>(i + 1));
    values.push_back(x - std::floor(x));
  }
  return values;
}

}  // namespace acicula::numerics::test
