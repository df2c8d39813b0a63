#include "acicula/study/uncertainty/propagate.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/study/uncertainty/latin_hypercube.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>

namespace acicula::study {
namespace {

/// One sample: its endpoints, or why a model refused it.
struct Outcome {
  std::vector<course::Endpoint> endpoints;
  std::string refusal;
};

/// Everything the workers share; only `next` and the observer change, and each its own outcome.
struct Work {
  const course::Treatment& treatment;
  const evidence::Catalogue& catalogue;
  const Sampling& sampling;
  std::vector<UncertainInput> inputs;
  std::vector<double> points;
  std::vector<Outcome> outcomes;
  std::atomic<int> next = 0;
  std::atomic<int> done = 0;
};

Outcome simulate_sample(const Work& work, std::size_t sample, evidence::Catalogue& values) {
  Outcome outcome;
  course::Treatment treatment = work.treatment;
  const std::size_t axes = work.inputs.size();
  realise(work.inputs, std::span(work.points).subspan(sample * axes, axes), work.sampling.subjects,
          values, treatment);
  SilentObserver silent;
  try {
    outcome.endpoints =
        course::simulate(treatment, course::parameters_from(values), work.sampling.seed, silent)
            .endpoints;
  } catch (const ModelError& error) {
    outcome.refusal = error.what();
  } catch (const NumericsError& error) {
    outcome.refusal = error.what();
  }
  return outcome;
}

/// Takes samples until none is left. Only the first worker speaks to the observer.
void work_through(Work& work, Observer* observer) {
  evidence::Catalogue values = work.catalogue;
  for (int sample = work.next++; sample < work.sampling.samples; sample = work.next++) {
    const auto place = static_cast<std::size_t>(sample);
    work.outcomes[place] = simulate_sample(work, place, values);
    const int done = ++work.done;
    if (observer != nullptr) {
      observer->progress("samples", static_cast<double>(done) / work.sampling.samples);
    }
  }
}

void run_all(Work& work, Observer& observer) {
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  const int wanted = work.sampling.threads > 0 ? work.sampling.threads : cores;
  const int threads = std::clamp(wanted, 1, std::max(1, work.sampling.samples));
  std::vector<std::exception_ptr> faults(static_cast<std::size_t>(threads));
  const auto guarded = [&](std::size_t worker) {
    try {
      work_through(work, worker == 0 ? &observer : nullptr);
    } catch (...) {
      faults[worker] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back(guarded, static_cast<std::size_t>(i));
    guarded(0);
  }
  for (const std::exception_ptr& fault : faults) {
    if (fault) std::rethrow_exception(fault);
  }
}

bool same(const SampledEndpoint& sampled, const course::Endpoint& endpoint) {
  return sampled.time == endpoint.time && sampled.name == endpoint.name &&
         sampled.observer == endpoint.observer;
}

/// Appends a sample's values; endpoints come in the same order almost always, so the search starts
/// where the last one ended.
void collect(std::vector<SampledEndpoint>& all, const std::vector<course::Endpoint>& endpoints) {
  std::size_t hint = 0;
  for (const course::Endpoint& endpoint : endpoints) {
    if (!std::isfinite(endpoint.value)) continue;
    std::size_t place = hint < all.size() && same(all[hint], endpoint) ? hint : 0;
    while (place < all.size() && !same(all[place], endpoint)) ++place;
    if (place == all.size()) all.push_back({endpoint.name, endpoint.observer, endpoint.time, {}});
    all[place].values.push_back(endpoint.value);
    hint = place + 1;
  }
}

}  // namespace

Propagation propagate(const course::Treatment& treatment, const evidence::Catalogue& catalogue,
                      const Sampling& sampling, Observer& observer) {
  const auto samples = static_cast<std::size_t>(sampling.samples);
  Work work{.treatment = treatment,
            .catalogue = catalogue,
            .sampling = sampling,
            .inputs = uncertain_inputs(catalogue, treatment),
            .points = {},
            .outcomes = std::vector<Outcome>(samples)};
  work.points = latin_hypercube(sampling.seed, samples, work.inputs.size());
  run_all(work, observer);

  Propagation propagation{
      .endpoints = {}, .samples = sampling.samples, .refused = 0, .refusal = {}};
  for (const Outcome& outcome : work.outcomes) {
    collect(propagation.endpoints, outcome.endpoints);
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

void set_intervals(course::Course& course, const Propagation& propagation) {
  for (course::Endpoint& endpoint : course.endpoints) {
    if (const auto interval = interval90(propagation, endpoint)) endpoint.interval90 = interval;
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
