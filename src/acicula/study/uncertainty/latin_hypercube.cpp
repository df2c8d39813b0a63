#include "acicula/study/uncertainty/latin_hypercube.hpp"

#include "acicula/core/random.hpp"

#include <algorithm>
#include <numeric>

namespace acicula::study {
namespace {

/// Tells these streams from those of other purposes under the same seed.
constexpr std::uint32_t purpose = 0x4c485330;

}  // namespace

std::vector<double> latin_hypercube(std::uint64_t seed, std::size_t samples, std::size_t axes) {
  std::vector<double> points(samples * axes);
  std::vector<std::size_t> slices(samples);
  for (std::size_t axis = 0; axis < axes; ++axis) {
    RandomStream stream(seed, purpose, axis);
    std::iota(slices.begin(), slices.end(), std::size_t{0});
    for (std::size_t left = samples; left > 1; --left) {
      const auto chosen = static_cast<std::size_t>(stream.uniform() * static_cast<double>(left));
      std::swap(slices[left - 1], slices[std::min(chosen, left - 1)]);
    }
    for (std::size_t i = 0; i < samples; ++i) {
      points[i * axes + axis] =
          (static_cast<double>(slices[i]) + stream.uniform()) / static_cast<double>(samples);
    }
  }
  return points;
}

}  // namespace acicula::study
