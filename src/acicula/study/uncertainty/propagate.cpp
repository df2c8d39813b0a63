#include "acicula/study/uncertainty/propagate.hpp"

#include "acicula/study/uncertainty/latin_hypercube.hpp"
#include "acicula/study/uncertainty/simulate_samples.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace acicula::study {
namespace {

/// One sample: its endpoints, or why a model refused it.
struct Outcome {
  std::vector<course::Endpoint> endpoints;
  std::string refusal;
};

bool same(const SampledEndpoint& sampled, const course::Endpoint& endpoint) {
  return sampled.time == endpoint.time && sampled.name == endpoint.name &&
         sampled.observer == endpoint.observer;
}

/// Appends a sample's values; endpoints come in the same order almost always, so the search starts
/// where the last one ended.
void collect(std::vector<SampledEndpoint>& all, const std::vector<course::Endpoint>& endpoints,
             std::size_t form) {
  std::size_t hint = 0;
  for (const course::Endpoint& endpoint : endpoints) {
    if (!std::isfinite(endpoint.value)) continue;
    std::size_t place = hint < all.size() && same(all[hint], endpoint) ? hint : 0;
    while (place < all.size() && !same(all[place], endpoint)) ++place;
    if (place == all.size()) all.push_back({endpoint.name, endpoint.observer, endpoint.time, {}});
    all[place].values.push_back(endpoint.value);
    all[place].forms.push_back(form);
    hint = place + 1;
  }
}

/// The place of the model's form in a sample; 0 when there is no choice.
std::size_t drawn_form_of(const std::vector<UncertainInput>& inputs,
                          std::span<const double> point) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!inputs[i].forms.empty()) return form_at(inputs[i], point[i]);
  }
  return 0;
}

/// What the form of the healing model carries where it carries most; empty when that is not known.
std::vector<course::Warning> form_warning(const Propagation& propagation) {
  // Chance alone makes some share; less than this of every endpoint is told as such.
  constexpr double worth_a_name = 0.05;
  const SampledEndpoint* most = nullptr;
  double largest = -1.0;
  for (const SampledEndpoint& endpoint : propagation.endpoints) {
    const auto share = form_share(endpoint);
    if (!share || *share <= largest) continue;
    most = &endpoint;
    largest = *share;
  }
  if (most == nullptr) return {};
  const std::string carried =
      largest < worth_a_name ? fmt::format("less than {:.0f} % of the variance of every endpoint",
                                           100.0 * worth_a_name)
                             : fmt::format("at most {:.0f} % of the variance of an endpoint, of {}",
                                           100.0 * largest, most->name);
  return {{.code = "uncertainty.model_form",
           .text = "The intervals are drawn from several forms of the healing model that fit its "
                   "data equally well; which of them is right carries " +
                   carried + "."}};
}

}  // namespace

Propagation propagate(const course::Treatment& treatment, const evidence::Catalogue& catalogue,
                      const Sampling& sampling, Observer& observer) {
  const auto samples = static_cast<std::size_t>(sampling.samples);
  const std::vector<UncertainInput> inputs = uncertain_inputs(catalogue, treatment);
  const std::size_t axes = inputs.size();
  const std::vector<double> points = latin_hypercube(sampling.seed, samples, axes);
  std::vector<Outcome> outcomes(samples);
  const Sampled sampled{.treatment = treatment,
                        .catalogue = catalogue,
                        .inputs = inputs,
                        .subjects = sampling.subjects,
                        .threads = sampling.threads};
  const Batch batch{
      .runs = samples,
      .point =
          [&](std::size_t sample, std::span<double> point) {
            std::copy_n(points.begin() + static_cast<std::ptrdiff_t>(sample * axes), axes,
                        point.begin());
          },
      .keep =
          [&](std::size_t sample, std::vector<course::Endpoint> endpoints, std::string refusal) {
            outcomes[sample] = {std::move(endpoints), std::move(refusal)};
          }};
  simulate_samples(sampled, batch, observer);

  Propagation propagation{
      .endpoints = {}, .samples = sampling.samples, .refused = 0, .refusal = {}};
  for (std::size_t sample = 0; sample < samples; ++sample) {
    const Outcome& outcome = outcomes[sample];
    const auto point = std::span(points).subspan(sample * axes, axes);
    collect(propagation.endpoints, outcome.endpoints, drawn_form_of(inputs, point));
    if (outcome.refusal.empty()) continue;
    if (propagation.refused++ == 0) propagation.refusal = outcome.refusal;
  }
  return propagation;
}

double sample_quantile(std::vector<double> values, double probability) {
  std::sort(values.begin(), values.end());
  const double rank = probability * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return std::lerp(values[below], values[above], rank - static_cast<double>(below));
}

std::optional<std::array<double, 2>> interval90(const Propagation& propagation,
                                                const course::Endpoint& endpoint) {
  constexpr double tail = 0.05;
  const auto sampled = std::ranges::find_if(
      propagation.endpoints, [&](const SampledEndpoint& s) { return same(s, endpoint); });
  if (sampled == propagation.endpoints.end()) return std::nullopt;
  if (2 * propagation.refused > propagation.samples) return std::nullopt;
  return std::array{sample_quantile(sampled->values, tail),
                    sample_quantile(sampled->values, 1.0 - tail)};
}

std::optional<double> form_share(const SampledEndpoint& endpoint) {
  // Fewer values leave too few for each form.
  constexpr std::size_t least_values = 50;
  const std::vector<double>& values = endpoint.values;
  if (values.size() < least_values || endpoint.forms.size() != values.size()) return std::nullopt;
  struct Group {
    double count = 0.0;
    double sum = 0.0;
  };
  std::map<std::size_t, Group> groups;
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double all = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Group& group = groups[endpoint.forms[i]];
    group.count += 1.0;
    group.sum += values[i] - mean;
    all += (values[i] - mean) * (values[i] - mean);
  }
  if (groups.size() < 2 || !(all > 0.0)) return std::nullopt;
  double between = 0.0;
  for (const auto& [form, group] : groups) between += group.sum * group.sum / group.count;
  const double chance = (count - 1.0) / (count - static_cast<double>(groups.size()));
  return std::max(0.0, 1.0 - (1.0 - between / all) * chance);
}

void set_intervals(course::Course& course, const Propagation& propagation) {
  for (course::Endpoint& endpoint : course.endpoints) {
    if (const auto interval = interval90(propagation, endpoint)) endpoint.interval90 = interval;
  }
  for (course::Warning& warning : form_warning(propagation)) {
    course.warnings.push_back(std::move(warning));
  }
  if (propagation.refused == 0) return;
  course.warnings.push_back(
      {.code = "uncertainty.refused",
       .text =
           fmt::format("{} of {} samples lie outside the model's validity and are left out of "
                       "the intervals{}; the first: {}",
                       propagation.refused, propagation.samples,
                       2 * propagation.refused > propagation.samples ? ", which are not given" : "",
                       propagation.refusal)});
}

}  // namespace acicula::study
