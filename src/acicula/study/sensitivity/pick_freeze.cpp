#include "acicula/study/sensitivity/pick_freeze.hpp"

#include "acicula/study/uncertainty/latin_hypercube.hpp"

#include <algorithm>
#include <utility>

namespace acicula::study {

PickFreeze::PickFreeze(std::uint64_t seed, std::size_t samples, std::vector<std::size_t> groups)
    : samples_(samples),
      group_of_(std::move(groups)),
      base_(latin_hypercube(seed, samples, 2 * group_of_.size())) {
  for (const std::size_t group : group_of_) {
    if (group != none) group_count_ = std::max(group_count_, group + 1);
  }
}

void PickFreeze::point(std::size_t run, std::span<double> point) const {
  const std::size_t axes = group_of_.size();
  const std::size_t block = run / samples_;  // 0: A, 1: B, 2 + g: AB_g
  const std::span<const double> a = std::span(base_).subspan(run % samples_ * 2 * axes, 2 * axes);
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const bool from_b = block == 1 || (block > 1 && group_of_[axis] == block - 2);
    point[axis] = a[from_b ? axes + axis : axis];
  }
}

}  // namespace acicula::study
