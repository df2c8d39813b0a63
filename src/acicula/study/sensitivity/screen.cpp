#include "acicula/study/sensitivity/analyse_sensitivity.hpp"
#include "acicula/study/sensitivity/endpoint_runs.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace acicula::study {
namespace {

// As many inputs as a reader can weigh; together they carry nearly all of the variance.
constexpr std::size_t most_kept = 20;
// Tells twofold differences of a mean square; a finer order is the work of the indices.
constexpr std::size_t screening_samples = 8;
// [1] Of the whole work, about.
constexpr double share_of_rooms = 0.02;

/// Total effect of every group, and the runs it took.
std::vector<double> effects(const Sampled& sampled, const std::vector<std::size_t>& groups,
                            const SensitivityRequest& request, const course::Endpoint& endpoint,
                            const Stage& stage, Observer& observer, std::size_t& runs) {
  const PickFreeze design(request.seed, screening_samples, groups);
  const EndpointRuns result = endpoint_runs(sampled, design, endpoint, stage, observer);
  const SobolIndices indices = sobol_indices(result.values, screening_samples, request.seed);
  runs += design.runs();
  std::vector<double> totals;
  for (const SobolIndex& index : indices.total) totals.push_back(index.value);
  return totals;
}

}  // namespace

Screening screen(const course::Treatment& treatment, const evidence::Catalogue& catalogue,
                 const SensitivityRequest& request, const course::Endpoint& endpoint,
                 Observer& observer) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(catalogue, treatment);
  const Sampled sampled{.treatment = treatment,
                        .catalogue = catalogue,
                        .inputs = inputs,
                        .subjects = 1,
                        .threads = request.threads};
  Screening screening;
  std::map<std::string, std::size_t> rooms;
  std::vector<std::size_t> room_of;
  for (const UncertainInput& input : inputs) {
    // What is drawn jointly acts through every room that it has a part in: a room of its own.
    const std::string room = is_joint(input, catalogue) ? std::string(joint_parameters)
                                                        : input.key.substr(0, input.key.find('.'));
    room_of.push_back(rooms.emplace(room, rooms.size()).first->second);
  }
  const std::vector<double> of_rooms =
      effects(sampled, room_of, request, endpoint, {"rooms", 0.0, share_of_rooms}, observer,
              screening.runs);

  std::vector<std::size_t> places;
  std::vector<std::size_t> groups(inputs.size(), PickFreeze::none);
  const std::vector<std::size_t> first = drawn_with(inputs, catalogue);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (of_rooms[room_of[i]] == 0.0) {
      ++screening.inert;
    } else if (first[i] != i) {
      groups[i] = groups[first[i]];
    } else {
      groups[i] = places.size();
      places.push_back(i);
    }
  }
  const std::vector<double> alone =
      effects(sampled, groups, request, endpoint, {"screening", share_of_rooms, share_of_screening},
              observer, screening.runs);
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (alone[i] > 0.0) order.emplace_back(-alone[i], places[i]);
    if (alone[i] == 0.0) ++screening.inert;
  }
  std::ranges::sort(order);
  for (const auto& [effect, place] : order) {
    if (screening.kept.size() < most_kept) screening.kept.push_back(place);
  }
  return screening;
}

}  // namespace acicula::study
