#include "acicula/study/sensitivity/endpoint_runs.hpp"

#include <limits>
#include <utility>

namespace acicula::study {

EndpointRuns endpoint_runs(const Sampled& sampled, const PickFreeze& design,
                           const course::Endpoint& endpoint, const Stage& stage,
                           Observer& observer) {
  EndpointRuns result{
      .values = std::vector(design.runs(), std::numeric_limits<double>::quiet_NaN()),
      .refusal = {}};
  std::vector<std::string> refusals(design.runs());
  const auto keep = [&](std::size_t run, const std::vector<course::Endpoint>& endpoints,
                        std::string refusal) {
    refusals[run] = std::move(refusal);
    for (const course::Endpoint& given : endpoints) {
      if (given.name == endpoint.name && given.observer == endpoint.observer &&
          given.time == endpoint.time) {
        result.values[run] = given.value;
      }
    }
  };
  simulate_samples(
      sampled,
      {.runs = design.runs(),
       .point = [&](std::size_t run, std::span<double> point) { design.point(run, point); },
       .keep = keep,
       .stage = stage.name,
       .from = stage.from,
       .to = stage.to},
      observer);
  for (std::string& refusal : refusals) {
    if (!refusal.empty() && result.refused++ == 0) result.refusal = std::move(refusal);
  }
  return result;
}

}  // namespace acicula::study
