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
  // The runs of one sample one after another: they share most of their values, and with them the
  // relief that a thread remembers.
  const std::size_t of_sample = design.groups() + 2;
  const auto run_at = [&](std::size_t turn) {
    return turn % of_sample * design.samples() + turn / of_sample;
  };
  const auto keep = [&](std::size_t turn, const std::vector<course::Endpoint>& endpoints,
                        std::string refusal) {
    const std::size_t run = run_at(turn);
    refusals[run] = std::move(refusal);
    for (const course::Endpoint& given : endpoints) {
      if (given.name == endpoint.name && given.observer == endpoint.observer &&
          given.time == endpoint.time) {
        result.values[run] = given.value;
      }
    }
  };
  simulate_samples(sampled,
                   {.runs = design.runs(),
                    .point = [&](std::size_t turn,
                                 std::span<double> point) { design.point(run_at(turn), point); },
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
