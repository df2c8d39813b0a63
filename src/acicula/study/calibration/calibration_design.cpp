#include "acicula/study/calibration/calibration_design.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/standard_normal.hpp"
#include "acicula/study/matching_endpoint.hpp"
#include "acicula/study/uncertainty/latin_hypercube.hpp"
#include "acicula/study/uncertainty/simulate_samples.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace acicula::study {
namespace {

constexpr std::string_view factors = "discrepancy.";
constexpr std::string_view benchmarks = "study.";
// [1] Points that must be complete: the rest would not stand for all.
constexpr double least_complete = 0.5;
// [1] Where a factor of median 1 is 1.
constexpr double middle = 0.5;

/// Needed results of one arm and number of subjects: places.
using Group = std::vector<std::size_t>;

std::vector<Group> groups_of(const Targets& targets) {
  std::map<std::pair<const io::Arm*, int>, std::size_t> place;
  std::vector<Group> groups;
  for (std::size_t i = 0; i < targets.results.size(); ++i) {
    const NeededResult& needed = targets.results[i];
    const auto [found, added] =
        place.emplace(std::pair(needed.arm, needed.subjects), groups.size());
    if (added) groups.emplace_back();
    groups[found->second].push_back(i);
  }
  return groups;
}

/// Progress of the whole design.
struct Work {
  const Targets& targets;
  const evidence::Catalogue& catalogue;
  std::uint64_t seed;
  int threads;
  std::size_t points;
  std::vector<std::vector<double>>& values;
  std::string& refusal;
};

void simulate_group(const Work& work, const Group& group, double from, double to,
                    Observer& observer) {
  const NeededResult& first = work.targets.results[group.front()];
  const std::vector<UncertainInput> inputs = uncertain_inputs(work.catalogue, first.arm->treatment);
  const std::vector<double> cube = latin_hypercube(work.seed, work.points, inputs.size());
  std::vector<std::string> refusals(work.points);
  const auto point = [&](std::size_t run, std::span<double> at) {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      at[i] = inputs[i].key.starts_with(factors) ? middle : cube[run * inputs.size() + i];
    }
  };
  const auto keep = [&](std::size_t run, const std::vector<course::Endpoint>& endpoints,
                        std::string refusal) {
    refusals[run] = std::move(refusal);
    for (const std::size_t place : group) {
      const auto* found = matching_endpoint(endpoints, *work.targets.results[place].measured);
      if (found != nullptr) work.values[place][run] = found->value;
    }
  };
  simulate_samples({.treatment = first.arm->treatment,
                    .catalogue = work.catalogue,
                    .inputs = inputs,
                    .subjects = first.subjects,
                    .threads = work.threads},
                   {.runs = work.points,
                    .point = point,
                    .keep = keep,
                    .stage = "design",
                    .from = from,
                    .to = to},
                   observer);
  for (std::string& refusal : refusals) {
    if (work.refusal.empty()) work.refusal = std::move(refusal);
  }
}

std::vector<std::size_t> complete_points(const std::vector<std::vector<double>>& values,
                                         std::size_t points) {
  std::vector<std::size_t> complete;
  for (std::size_t run = 0; run < points; ++run) {
    const bool all = std::ranges::all_of(
        values, [&](const std::vector<double>& of) { return std::isfinite(of[run]); });
    if (all) complete.push_back(run);
  }
  return complete;
}

}  // namespace

std::vector<std::string> calibratable(const evidence::Catalogue& catalogue) {
  std::vector<std::string> keys;
  for (const auto& [key, parameter] : catalogue.parameters()) {
    const bool varies = parameter.shape != evidence::Shape::fixed;
    const bool between_studies = parameter.level == evidence::Level::study;
    if (varies && between_studies && !key.starts_with(factors) && !key.starts_with(benchmarks)) {
      keys.push_back(key);
    }
  }
  return keys;
}

CalibrationDesign calibration_design(const Targets& targets, const evidence::Catalogue& catalogue,
                                     std::size_t points, std::uint64_t seed, int threads,
                                     Observer& observer) {
  CalibrationDesign design{.keys = calibratable(catalogue), .points = points};
  std::vector<std::vector<double>> values(
      targets.results.size(),
      std::vector<double>(points, std::numeric_limits<double>::quiet_NaN()));
  const Work work{targets, catalogue, seed, threads, points, values, design.refusal};
  const std::vector<Group> groups = groups_of(targets);
  const auto share = [&](std::size_t done) {
    return static_cast<double>(done) / static_cast<double>(groups.size());
  };
  for (std::size_t i = 0; i < groups.size(); ++i) {
    simulate_group(work, groups[i], share(i), share(i + 1), observer);
  }

  const std::vector<std::size_t> complete = complete_points(values, points);
  const double kept = static_cast<double>(complete.size()) / static_cast<double>(points);
  if (kept < least_complete) {
    throw ModelError("share of points with every result", kept, least_complete, 1.0,
                     design.refusal.empty() ? "An endpoint has no value in the others."
                                            : "The first refusal: " + design.refusal);
  }
  for (std::vector<double>& of : values) {
    std::vector<double> whole;
    for (const std::size_t run : complete) whole.push_back(of[run]);
    design.values.push_back(std::move(whole));
  }
  const std::vector<UncertainInput> inputs =
      uncertain_inputs(catalogue, targets.results.front().arm->treatment);
  const std::vector<double> cube = latin_hypercube(seed, points, inputs.size());
  design.scores.resize(static_cast<Eigen::Index>(complete.size()),
                       static_cast<Eigen::Index>(design.keys.size()));
  for (std::size_t k = 0; k < design.keys.size(); ++k) {
    const auto found = std::ranges::find(inputs, design.keys[k], &UncertainInput::key);
    const auto axis = static_cast<std::size_t>(found - inputs.begin());
    for (std::size_t row = 0; row < complete.size(); ++row) {
      design.scores(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(k)) =
          evidence::normal_quantile(cube[complete[row] * inputs.size() + axis]);
    }
  }
  return design;
}

}  // namespace acicula::study
