#include "acicula/study/uncertainty/simulate_samples.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/simulate.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>
#include <utility>

namespace acicula::study {
namespace {

/// What the workers share.
struct Work {
  const Sampled& sampled;
  const Batch& batch;
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> done = 0;
  std::atomic<bool> faulty = false;  ///< a worker threw: nobody needs the rest
};

void simulate_one(const Work& work, std::size_t run, evidence::Catalogue& values) {
  course::Treatment treatment = work.sampled.treatment;
  std::vector<double> point(work.sampled.inputs.size());
  work.batch.point(run, point);
  realise(work.sampled.inputs, point, work.sampled.subjects, values, treatment);
  SilentObserver silent;
  std::vector<course::Endpoint> endpoints;
  std::string refusal;
  try {
    // A column draws nothing at random, so the seed has no effect.
    endpoints = course::simulate(treatment, course::parameters_from(values), 0, silent).endpoints;
  } catch (const ModelError& error) {
    refusal = error.what();
  } catch (const NumericsError& error) {
    refusal = error.what();
  }
  work.batch.keep(run, std::move(endpoints), std::move(refusal));
}

/// Takes runs until none is left. Only the first worker speaks to the observer.
void work_through(Work& work, Observer* observer) {
  evidence::Catalogue values = work.sampled.catalogue;
  const Batch& batch = work.batch;
  for (std::size_t run = work.next++; run < batch.runs && !work.faulty; run = work.next++) {
    simulate_one(work, run, values);
    const std::size_t done = ++work.done;
    if (observer != nullptr) {
      const double share = static_cast<double>(done) / static_cast<double>(batch.runs);
      observer->progress(batch.stage, std::lerp(batch.from, batch.to, share));
    }
  }
}

}  // namespace

void simulate_samples(const Sampled& sampled, const Batch& batch, Observer& observer) {
  Work work{.sampled = sampled, .batch = batch};
  const auto cores = static_cast<std::size_t>(std::thread::hardware_concurrency());
  const auto wanted = sampled.threads > 0 ? static_cast<std::size_t>(sampled.threads) : cores;
  const std::size_t threads =
      std::clamp(wanted, std::size_t{1}, std::max(std::size_t{1}, batch.runs));
  std::vector<std::exception_ptr> faults(threads);
  const auto guarded = [&](std::size_t worker) {
    try {
      work_through(work, worker == 0 ? &observer : nullptr);
    } catch (...) {
      faults[worker] = std::current_exception();
      work.faulty = true;
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(guarded, i);
    guarded(0);
  }
  for (const std::exception_ptr& fault : faults) {
    if (fault) std::rethrow_exception(fault);
  }
}

}  // namespace acicula::study
