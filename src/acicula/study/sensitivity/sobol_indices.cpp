#include "acicula/study/sensitivity/sobol_indices.hpp"

#include "acicula/core/random.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace acicula::study {
namespace {

/// Tells these streams from those of other purposes under the same seed.
constexpr std::uint32_t bootstrap_purpose = 0x534f4230;
// Ends of a 90 % interval then repeat within some hundredths of its width.
constexpr std::size_t replicates = 1000;
constexpr double tail = 0.05;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Sums over samples, of one group, of f about some fixed level.
struct Sums {
  double count = 0.0;
  double change = 0.0;         ///< f(AB) - f(A)
  double b_change = 0.0;       ///< f(B) (f(AB) - f(A))
  double change_square = 0.0;  ///< (f(AB) - f(A))^2
};

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

/// The runs of a design, about the mean of A and B.
class Runs {
 public:
  Runs(std::span<const double> values, std::size_t samples)
      : values_(values.begin(), values.end()), samples_(samples) {
    for (std::size_t s = 0; s < samples; ++s) {
      if (std::isfinite(at(0, s)) && std::isfinite(at(1, s))) complete_.push_back(s);
    }
    for (const std::size_t s : complete_) level_ += at(0, s) + at(1, s);
    if (!complete_.empty()) level_ /= 2.0 * static_cast<double>(complete_.size());
    for (double& value : values_) value -= level_;
  }

  [[nodiscard]] std::size_t groups() const { return values_.size() / samples_ - 2; }
  [[nodiscard]] double level() const { return level_; }
  /// Samples of which both A and B gave a value.
  [[nodiscard]] const std::vector<std::size_t>& complete() const { return complete_; }

  [[nodiscard]] Moments moments(std::span<const std::size_t> drawn) const {
    double sum = 0.0;
    double squares = 0.0;
    for (const std::size_t s : drawn) {
      sum += at(0, s) + at(1, s);
      squares += at(0, s) * at(0, s) + at(1, s) * at(1, s);
    }
    const double count = 2.0 * static_cast<double>(drawn.size());
    const double mean = sum / count;
    return {mean, std::max(0.0, squares / count - mean * mean)};
  }

  [[nodiscard]] Sums sums(std::size_t group, std::span<const std::size_t> drawn) const {
    Sums sums;
    for (const std::size_t s : drawn) {
      const double change = at(2 + group, s) - at(0, s);
      if (!std::isfinite(change)) continue;
      sums.count += 1.0;
      sums.change += change;
      sums.b_change += at(1, s) * change;
      sums.change_square += change * change;
    }
    return sums;
  }

 private:
  [[nodiscard]] double at(std::size_t block, std::size_t sample) const {
    return values_[block * samples_ + sample];
  }

  std::vector<double> values_;
  std::size_t samples_;
  double level_ = 0.0;
  std::vector<std::size_t> complete_;
};

double first_order(const Sums& sums, const Moments& moments) {
  return (sums.b_change - moments.mean * sums.change) / (sums.count * moments.variance);
}

double total(const Sums& sums, const Moments& moments) {
  return sums.change_square / (2.0 * sums.count * moments.variance);
}

/// The quantiles of the replicates that could be computed.
std::array<double, 2> interval(std::span<const double> replicated) {
  std::vector<double> known;
  std::ranges::copy_if(replicated, std::back_inserter(known),
                       [](double value) { return std::isfinite(value); });
  if (known.empty()) return {unknown, unknown};
  return {sample_quantile(known, tail), sample_quantile(known, 1.0 - tail)};
}

/// Fills in the intervals: the samples are drawn anew, the same ones for all groups.
void bootstrap(const Runs& runs, std::uint64_t seed, SobolIndices& indices) {
  const std::vector<std::size_t>& complete = runs.complete();
  const std::size_t groups = runs.groups();
  std::vector<double> first(groups * replicates);
  std::vector<double> all(groups * replicates);
  std::vector<std::size_t> drawn(complete.size());
  for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
    RandomStream stream(seed, bootstrap_purpose, replicate);
    for (std::size_t& s : drawn) {
      const auto place =
          static_cast<std::size_t>(stream.uniform() * static_cast<double>(complete.size()));
      s = complete[std::min(place, complete.size() - 1)];
    }
    const Moments moments = runs.moments(drawn);
    for (std::size_t g = 0; g < groups; ++g) {
      const Sums sums = runs.sums(g, drawn);
      first[g * replicates + replicate] = first_order(sums, moments);
      all[g * replicates + replicate] = total(sums, moments);
    }
  }
  for (std::size_t g = 0; g < groups; ++g) {
    indices.first_order[g].interval90 =
        interval(std::span(first).subspan(g * replicates, replicates));
    indices.total[g].interval90 = interval(std::span(all).subspan(g * replicates, replicates));
  }
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> values, std::size_t samples,
                           std::uint64_t seed) {
  const Runs runs(values, samples);
  const SobolIndex none{.value = unknown, .interval90 = {unknown, unknown}};
  SobolIndices indices{.mean = unknown,
                       .variance = unknown,
                       .first_order = std::vector(runs.groups(), none),
                       .total = std::vector(runs.groups(), none),
                       .samples = runs.complete().size()};
  if (runs.complete().empty()) return indices;
  const Moments moments = runs.moments(runs.complete());
  indices.mean = runs.level() + moments.mean;
  indices.variance = moments.variance;
  // A variance that rounding alone could make stands for none.
  const double rounding = std::numeric_limits<double>::epsilon() * std::abs(indices.mean);
  if (std::sqrt(moments.variance) <= 4.0 * rounding) {
    indices.variance = 0.0;
    return indices;
  }
  for (std::size_t g = 0; g < runs.groups(); ++g) {
    const Sums sums = runs.sums(g, runs.complete());
    indices.first_order[g].value = first_order(sums, moments);
    indices.total[g].value = total(sums, moments);
  }
  bootstrap(runs, seed, indices);
  return indices;
}

}  // namespace acicula::study
