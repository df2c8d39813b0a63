#include "acicula/study/sensitivity/sensitivity_request.hpp"

#include "acicula/course/endpoints.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace acicula::study {
namespace {

std::optional<Diagnostic> endpoint_fault(const std::string& endpoint) {
  if (course::find_endpoint(endpoint) != nullptr) return std::nullopt;
  std::vector<std::string> names;
  for (const auto& known : course::endpoint_registry()) names.emplace_back(known.name);
  const std::string near = io::suggest(endpoint, names);
  return Diagnostic{.message = fmt::format("--endpoint \"{}\" is not an endpoint.", endpoint),
                    .hint = near.empty() ? "See acicula list endpoints." : near};
}

std::optional<Diagnostic> samples_fault(int samples) {
  if (samples >= least_sensitivity_samples && samples <= most_sensitivity_samples) {
    return std::nullopt;
  }
  return Diagnostic{
      .message = fmt::format("--samples {} is too {}.", samples,
                             samples < least_sensitivity_samples ? "few" : "many"),
      .hint = fmt::format("From {} to {}; 256 tell the larger indices to some hundredths.",
                          least_sensitivity_samples, most_sensitivity_samples)};
}

bool is_known(const std::string& key, const evidence::Catalogue& catalogue) {
  return catalogue.parameters().contains(key) || io::find_key(key) != nullptr;
}

/// Keys that could have been meant: those that vary here, or everything known.
std::vector<std::string> candidates(const evidence::Catalogue& catalogue,
                                    const course::Treatment* treatment) {
  std::vector<std::string> names;
  if (treatment != nullptr) {
    for (const UncertainInput& input : uncertain_inputs(catalogue, *treatment)) {
      if (!is_joint(input, catalogue)) names.push_back(input.key);
    }
    if (catalogue.posterior() != nullptr) names.emplace_back(joint_parameters);
    return names;
  }
  for (const auto& [key, parameter] : catalogue.parameters()) names.push_back(key);
  names.emplace_back(joint_parameters);
  for (const io::Key& key : io::protocol_keys()) names.emplace_back(key.name);
  return names;
}

void add_key_faults(const SensitivityRequest& request, const evidence::Catalogue& catalogue,
                    const course::Treatment* treatment, std::vector<Diagnostic>& faults) {
  const std::vector<std::string> names = candidates(catalogue, treatment);
  std::set<std::string> seen;
  for (const std::string& key : request.keys) {
    if (!seen.insert(key).second) {
      faults.push_back({.message = fmt::format("--parameters names {} twice.", key)});
    } else if (is_joint({.key = key}, catalogue)) {
      faults.push_back(
          {.message = fmt::format("--parameters: {} is drawn jointly with others.", key),
           .hint = fmt::format("Name {} for all of them, or add --prior to draw it by itself.",
                               joint_parameters)});
    } else if (std::ranges::find(names, key) == names.end() && is_known(key, catalogue)) {
      faults.push_back(
          {.message = fmt::format("--parameters: {} does not vary in this treatment.", key),
           .hint = "It has no distribution, or the protocol sets a value of its own."});
    } else if (std::ranges::find(names, key) == names.end()) {
      const std::string near = io::suggest(key, names);
      faults.push_back({.message = fmt::format("--parameters: \"{}\" is not known.", key),
                        .hint = near.empty() ? "See acicula list parameters." : near});
    }
  }
}

}  // namespace

std::vector<Diagnostic> faults(const SensitivityRequest& request,
                               const evidence::Catalogue& catalogue,
                               const course::Treatment* treatment) {
  std::vector<Diagnostic> faults;
  if (auto fault = endpoint_fault(request.endpoint)) faults.push_back(*std::move(fault));
  if (auto fault = samples_fault(request.samples)) faults.push_back(*std::move(fault));
  add_key_faults(request, catalogue, treatment, faults);
  if (treatment != nullptr && treatment->numerics.fidelity != course::Fidelity::column) {
    faults.push_back(
        {.message = "A sensitivity analysis takes thousands of runs, which only a column is fast "
                    "enough for.",
         .hint = "Add --set numerics.fidelity=column: the same laws, in depth only."});
  }
  return faults;
}

const course::Endpoint& endpoint_of(const course::Course& course,
                                    const SensitivityRequest& request) {
  const course::Endpoint* found = nullptr;
  std::vector<std::string> observers;
  for (const course::Endpoint& endpoint : course.endpoints) {
    if (endpoint.name != request.endpoint) continue;
    if (std::ranges::find(observers, endpoint.observer) == observers.end()) {
      observers.push_back(endpoint.observer);
    }
    const std::string& wanted = request.observer.empty() ? observers.front() : request.observer;
    if (endpoint.observer != wanted) continue;
    if (found == nullptr || endpoint.time > found->time) found = &endpoint;
  }
  if (observers.empty()) {
    throw InputError("This protocol gives no " + request.endpoint + ".",
                     "acicula run shows the endpoints that it gives.");
  }
  if (found == nullptr) {
    throw InputError(fmt::format("--observer \"{}\": {} is not observed there.", request.observer,
                                 request.endpoint),
                     observers.front().empty() ? "It has no observer: leave --observer out."
                                               : io::suggest(request.observer, observers));
  }
  if (!std::isfinite(found->value)) {
    throw InputError(request.endpoint + " has no value in this protocol.",
                     "acicula run shows the endpoints that have one.");
  }
  return *found;
}

}  // namespace acicula::study
