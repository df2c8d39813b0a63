#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::study {

/// A treatment whose uncertain inputs take many values.
struct Sampled {
  const course::Treatment& treatment;
  const evidence::Catalogue& catalogue;
  std::span<const UncertainInput> inputs;
  int subjects = 1;  ///< like subjects that a result is a mean of; 0: very many
  int threads = 0;   ///< [1] at most; 0: as many as there are cores
};

/// Runs of that treatment, and where they stand in a longer piece of work.
struct Batch {
  std::size_t runs = 0;
  /// Writes the probabilities [1] of run i, shape (inputs). Called by several threads at once.
  std::function<void(std::size_t run, std::span<double> point)> point;
  /// Takes the endpoints of run i, or why a model refused it. Called by several threads at once, in
  /// any order.
  std::function<void(std::size_t run, std::vector<course::Endpoint> endpoints, std::string refusal)>
      keep;
  std::string_view stage = "samples";
  double from = 0.0;  ///< [1] share of the whole work that is done before
  double to = 1.0;    ///< [1] and after
};

/// Simulates the treatment on a column at every point of a batch, on several threads. What a run
/// gives depends on its point alone.
/// @throws whatever a run or `keep` throws, but for the refusals of models and solvers
void simulate_samples(const Sampled& sampled, const Batch& batch, Observer& observer);

}  // namespace acicula::study
