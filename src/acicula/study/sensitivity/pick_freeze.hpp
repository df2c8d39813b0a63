#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace acicula::study {

/// The points at which a model is run for Sobol indices of groups of its inputs.
///
/// A and B are two sets of n points, one Latin hypercube over twice the axes. AB_g is A with the
/// axes of group g taken from B. Runs are numbered A, B, AB_0, AB_1 ..., n each; an index of one
/// input is that of a group of one axis.
/// @source Saltelli et al. 2010, Comput. Phys. Commun. 181:259, section 3 (the design)
class PickFreeze {
 public:
  /// No group: an axis that keeps its value of A, or of B in B itself.
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// @param seed    of the points
  /// @param samples n, at least 1
  /// @param groups  group of every axis, or none
  PickFreeze(std::uint64_t seed, std::size_t samples, std::vector<std::size_t> groups);

  [[nodiscard]] std::size_t samples() const { return samples_; }
  [[nodiscard]] std::size_t groups() const { return group_count_; }
  /// n times the number of groups plus two.
  [[nodiscard]] std::size_t runs() const { return samples_ * (group_count_ + 2); }

  /// Writes the point of a run.
  /// @param run    below runs()
  /// @param point  [1] within (0, 1), shape (axes)
  void point(std::size_t run, std::span<double> point) const;

 private:
  std::size_t samples_;
  std::vector<std::size_t> group_of_;  ///< shape (axes)
  std::size_t group_count_ = 0;
  std::vector<double> base_;  ///< shape (samples, axes of A then of B)
};

}  // namespace acicula::study
