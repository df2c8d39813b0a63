#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace acicula::study {

/// Logarithm of a density, up to a constant, at a position of shape (dimensions); minus infinity
/// where there is none. Called by several threads at once; must not throw.
using LogDensity = std::function<double(std::span<const double>)>;

struct StretchSettings {
  std::size_t steps = 0;      ///< of the whole ensemble
  std::size_t discarded = 0;  ///< of them, the first ones, which are not kept
  std::size_t thinning = 1;   ///< of the rest every so many is kept
  std::uint64_t seed = 0;
  std::uint32_t chain = 0;  ///< number of the chain: chains of one seed share no random number
  int threads = 1;
};

/// Kept positions of an ensemble.
struct Chain {
  std::size_t steps = 0;  ///< kept
  std::size_t walkers = 0;
  std::size_t dimensions = 0;
  std::vector<double> positions;  ///< shape (steps, walkers, dimensions)
  double acceptance = 0.0;        ///< [1] share of moves accepted, over all steps

  [[nodiscard]] double at(std::size_t step, std::size_t walker, std::size_t dimension) const {
    return positions[(step * walkers + walker) * dimensions + dimension];
  }
  [[nodiscard]] std::span<const double> position(std::size_t draw) const {
    return std::span(positions).subspan(draw * dimensions, dimensions);
  }
  [[nodiscard]] std::size_t draws() const { return steps * walkers; }
};

/// Affine-invariant ensemble sampler with the stretch move.
///
/// A walker x moves along the line through another walker y of the other half of the ensemble:
///
///   x' = y + s (x - y),   s = ((a - 1) u + 1)^2 / a,   a = 2
///
/// and takes the move with probability min(1, s^(d-1) p(x') / p(x)). The halves move in turn, so
/// that walkers of a half move at once. Random numbers belong to chain, step and walker: the result
/// does not depend on the number of threads.
///
/// @param start  shape (walkers, dimensions); an even number of walkers, above twice the dimensions
/// @source goodman-weare-2010, foreman-mackey-2013
[[nodiscard]] Chain stretch_sample(const LogDensity& log_density, std::span<const double> start,
                                   std::size_t dimensions, const StretchSettings& settings);

}  // namespace acicula::study
