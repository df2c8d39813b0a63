#include "acicula/study/calibration/stretch_sampler.hpp"

#include "acicula/core/random.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace acicula::study {
namespace {

/// Tells these streams from those of other purposes under the same seed.
constexpr std::uint32_t purpose = 0x53545230;

// [1] a: the usual reach of a stretch.
constexpr double reach = 2.0;

/// An ensemble under way.
struct Ensemble {
  std::size_t walkers;
  std::size_t dimensions;
  std::vector<double> positions;      ///< shape (walkers, dimensions)
  std::vector<double> log_densities;  ///< shape (walkers)
  std::vector<std::size_t> accepted;  ///< moves of each walker

  [[nodiscard]] std::span<double> at(std::size_t walker) {
    return std::span(positions).subspan(walker * dimensions, dimensions);
  }
};

/// Proposes one move of a walker towards or away from one of the other half, and takes it or not.
void move(Ensemble& ensemble, std::size_t walker, std::size_t step, const LogDensity& log_density,
          const StretchSettings& settings) {
  const std::size_t half = ensemble.walkers / 2;
  const std::uint64_t move_number = step * ensemble.walkers + walker;
  RandomStream random(settings.seed, purpose + settings.chain, move_number);
  const auto drawn = static_cast<std::size_t>(random.uniform() * static_cast<double>(half));
  const std::size_t other = std::min(drawn, half - 1) + (walker < half ? half : 0);
  const double root = (reach - 1.0) * random.uniform() + 1.0;
  const double stretch = root * root / reach;
  const std::span<double> from = ensemble.at(walker);
  const std::span<const double> towards = ensemble.at(other);
  std::vector<double> proposal(ensemble.dimensions);
  for (std::size_t d = 0; d < proposal.size(); ++d) {
    proposal[d] = towards[d] + stretch * (from[d] - towards[d]);
  }
  const double density = log_density(proposal);
  const double ratio = static_cast<double>(ensemble.dimensions - 1) * std::log(stretch) + density -
                       ensemble.log_densities[walker];
  if (!(std::log(random.uniform()) < ratio)) return;
  std::ranges::copy(proposal, from.begin());
  ensemble.log_densities[walker] = density;
  ++ensemble.accepted[walker];
}

/// Moves every walker once, half after half.
void advance(Ensemble& ensemble, std::size_t step, const LogDensity& log_density,
             const StretchSettings& settings) {
  const std::size_t half = ensemble.walkers / 2;
  const int threads = std::max(1, settings.threads);
  for (const std::size_t first : {std::size_t{0}, half}) {
#pragma omp parallel for schedule(static) num_threads(threads) if (threads > 1)
    for (std::size_t i = 0; i < half; ++i) {
      move(ensemble, first + i, step, log_density, settings);
    }
  }
}

}  // namespace

Chain stretch_sample(const LogDensity& log_density, std::span<const double> start,
                     std::size_t dimensions, const StretchSettings& settings) {
  const std::size_t walkers = dimensions > 0 ? start.size() / dimensions : 0;
  if (walkers % 2 != 0 || walkers <= 2 * dimensions || walkers * dimensions != start.size()) {
    throw std::invalid_argument("stretch_sample: walkers must be even and above 2 dimensions");
  }
  Ensemble ensemble{.walkers = walkers,
                    .dimensions = dimensions,
                    .positions = {start.begin(), start.end()},
                    .log_densities = std::vector<double>(walkers),
                    .accepted = std::vector<std::size_t>(walkers)};
  for (std::size_t i = 0; i < walkers; ++i) {
    ensemble.log_densities[i] = log_density(ensemble.at(i));
  }
  Chain chain{.walkers = walkers, .dimensions = dimensions, .positions = {}};
  for (std::size_t step = 0; step < settings.steps; ++step) {
    advance(ensemble, step, log_density, settings);
    if (step < settings.discarded || (step - settings.discarded) % settings.thinning != 0) continue;
    chain.positions.insert(chain.positions.end(), ensemble.positions.begin(),
                           ensemble.positions.end());
    ++chain.steps;
  }
  std::size_t accepted = 0;
  for (const std::size_t count : ensemble.accepted) accepted += count;
  const std::size_t moves = std::max(std::size_t{1}, settings.steps * walkers);
  chain.acceptance = static_cast<double>(accepted) / static_cast<double>(moves);
  return chain;
}

}  // namespace acicula::study
