#include "acicula/study/sensitivity/analyse_sensitivity.hpp"

#include "acicula/core/error.hpp"
#include "acicula/study/sensitivity/endpoint_runs.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace acicula::study {
namespace {

// [1] Samples that must have a value: the rest would not stand for all.
constexpr double least_complete = 0.5;

/// The places among the inputs that get indices of their own.
Screening choose(const std::vector<UncertainInput>& inputs, const course::Treatment& treatment,
                 const evidence::Catalogue& catalogue, const SensitivityRequest& request,
                 const course::Endpoint& endpoint, Observer& observer) {
  if (!request.all && request.keys.empty()) {
    return screen(treatment, catalogue, request, endpoint, observer);
  }
  Screening chosen;
  const std::vector<std::size_t> first = drawn_with(inputs, catalogue);
  if (request.all) {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (first[i] == i) chosen.kept.push_back(i);
    }
    return chosen;
  }
  for (const std::string& key : request.keys) {
    const auto found =
        key == joint_parameters
            ? std::ranges::find_if(
                  inputs, [&](const UncertainInput& input) { return is_joint(input, catalogue); })
            : std::ranges::find(inputs, key, &UncertainInput::key);
    if (found != inputs.end()) {
      chosen.kept.push_back(static_cast<std::size_t>(found - inputs.begin()));
    }
  }
  return chosen;
}

/// Every chosen input is a group with those drawn jointly with it, the others are the last one.
std::vector<std::size_t> groups_of(const std::vector<std::size_t>& first,
                                   const std::vector<std::size_t>& kept) {
  std::vector<std::size_t> groups;
  for (const std::size_t place : first) {
    groups.push_back(static_cast<std::size_t>(std::ranges::find(kept, place) - kept.begin()));
  }
  return groups;
}

/// The first sentence of what an input is.
std::string meaning(const UncertainInput& input, const evidence::Catalogue& catalogue) {
  if (is_joint(input, catalogue)) return "Parameters calibrated together, as they are drawn";
  if (!input.forms.empty()) return "Form of the healing model, of those that fit equally well";
  if (input.protocol_key == nullptr) return input.law->meaning;
  const std::string_view doc = input.protocol_key->doc;
  return std::string(doc.substr(0, doc.find(". ")));
}

/// A total for the order of inputs: unknown ones come last.
double rank(const InputSensitivity& input) {
  return std::isfinite(input.total.value) ? input.total.value : -1.0;
}

void require_samples(const SobolIndices& indices, const Sensitivity& result) {
  const double complete = static_cast<double>(indices.samples) / result.samples;
  if (complete >= least_complete) return;
  throw ModelError("share of samples with a value", complete, least_complete, 1.0,
                   result.refusal.empty() ? "The endpoint has none in the others."
                                          : "The first refusal: " + result.refusal);
}

}  // namespace

Sensitivity analyse_sensitivity(const course::Treatment& treatment,
                                const evidence::Catalogue& catalogue,
                                const course::Course& baseline, const SensitivityRequest& request,
                                Observer& observer) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(catalogue, treatment);
  Sensitivity result{.endpoint = endpoint_of(baseline, request),
                     .inputs = {},
                     .others = {},
                     .screening = {},
                     .samples = request.samples,
                     .refusal = {}};
  result.screening = choose(inputs, treatment, catalogue, request, result.endpoint, observer);
  const std::vector<std::size_t>& kept = result.screening.kept;
  const Sampled sampled{.treatment = treatment,
                        .catalogue = catalogue,
                        .inputs = inputs,
                        .subjects = 1,
                        .threads = request.threads};
  const std::vector<std::size_t> groups = groups_of(drawn_with(inputs, catalogue), kept);
  const PickFreeze design(request.seed, static_cast<std::size_t>(request.samples), groups);
  const bool screened = result.screening.runs > 0;
  EndpointRuns runs =
      endpoint_runs(sampled, design, result.endpoint,
                    {"indices", screened ? share_of_screening : 0.0, 1.0}, observer);
  result.runs = result.screening.runs + design.runs();
  result.refused = runs.refused;
  result.refusal = std::move(runs.refusal);

  const SobolIndices indices =
      sobol_indices(runs.values, static_cast<std::size_t>(request.samples), request.seed);
  require_samples(indices, result);
  result.mean = indices.mean;
  result.standard_deviation = std::sqrt(indices.variance);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const UncertainInput& input = inputs[kept[i]];
    const std::string key = is_joint(input, catalogue) ? std::string(joint_parameters) : input.key;
    result.inputs.push_back(
        {key, meaning(input, catalogue), indices.first_order[i], indices.total[i]});
  }
  std::ranges::stable_sort(result.inputs, std::greater<>(), rank);
  result.other_inputs = static_cast<std::size_t>(std::ranges::count(groups, kept.size()));
  if (result.other_inputs > 0) {
    result.others = {"", "All other uncertain inputs together", indices.first_order.back(),
                     indices.total.back()};
  }
  return result;
}

}  // namespace acicula::study
