#pragma once

#include "acicula/study/sensitivity/pick_freeze.hpp"
#include "acicula/study/uncertainty/simulate_samples.hpp"

#include <string>
#include <vector>

namespace acicula::study {

/// One endpoint over the runs of a design.
struct EndpointRuns {
  std::vector<double> values;  ///< SI, shape (runs); NaN: the run has none
  std::size_t refused = 0;     ///< runs that a model refused
  std::string refusal;         ///< of the first of them
};

/// Where the runs stand in a longer piece of work.
struct Stage {
  std::string_view name;
  double from = 0.0;  ///< [1]
  double to = 1.0;    ///< [1]
};

/// Simulates a design and keeps one endpoint.
/// @param endpoint  name, observer and time of it
[[nodiscard]] EndpointRuns endpoint_runs(const Sampled& sampled, const PickFreeze& design,
                                         const course::Endpoint& endpoint, const Stage& stage,
                                         Observer& observer);

}  // namespace acicula::study
