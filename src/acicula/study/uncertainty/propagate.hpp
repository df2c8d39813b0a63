#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace acicula::study {

/// How uncertainty is propagated.
struct Sampling {
  int samples = 0;         ///< runs; 0: none
  std::uint64_t seed = 0;  ///< of the points
  int subjects = 1;        ///< like subjects that a result is a mean of; 0: very many
  int threads = 0;         ///< [1] at most; 0: as many as there are cores
};

/// One endpoint over all samples that gave it.
struct SampledEndpoint {
  std::string name;
  std::string observer;
  double time = 0.0;           ///< [s]
  std::vector<double> values;  ///< SI, in the order of the samples
  /// Place of the model's form that each value was drawn with, shape (values); all 0 where the
  /// catalogue has but one.
  std::vector<std::size_t> forms = {};
};

/// What the samples gave.
struct Propagation {
  std::vector<SampledEndpoint> endpoints;
  int samples = 0;
  int refused = 0;      ///< samples that a model refused: impossible combinations
  std::string refusal;  ///< of the first of them
};

/// Simulates the treatment with every uncertain input drawn anew, on all cores. The result does not
/// depend on their number: sample i uses point i of one Latin hypercube.
[[nodiscard]] Propagation propagate(const course::Treatment& treatment,
                                    const evidence::Catalogue& catalogue, const Sampling& sampling,
                                    Observer& observer);

/// Quantile of a sample by linear interpolation between order statistics, (n - 1) p + 1.
/// @param values       at least one, any order
/// @param probability  [1] 0 to 1
[[nodiscard]] double sample_quantile(std::vector<double> values, double probability);

/// The 5 and 95 % quantiles of the samples of an endpoint; none when no sample gave it, or when the
/// models refused more than half of the samples: the rest would not stand for all.
[[nodiscard]] std::optional<std::array<double, 2>> interval90(const Propagation& propagation,
                                                              const course::Endpoint& endpoint);

/// Share of the variance of an endpoint that the choice between forms of the model explains by
/// itself: its first-order index.
///
///   1 - (1 - B/V) (n - 1)/(n - k), not below 0
///
/// B/V the part of the sample variance that lies between the means of the k forms drawn, n values;
/// the factor takes out what chance alone puts between the means.
/// @return [1]; none with one form, without variance, or with too few samples to tell
[[nodiscard]] std::optional<double> form_share(const SampledEndpoint& endpoint);

/// Puts the 5 and 95 % quantiles of the samples on the endpoints of a course; adds a warning when
/// samples were refused, and one that says how much the form of the model carries.
void set_intervals(course::Course& course, const Propagation& propagation);

}  // namespace acicula::study
