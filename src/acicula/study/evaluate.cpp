#include "acicula/study/evaluate.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/study/matching_endpoint.hpp"
#include "acicula/study/null_models.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <cmath>
#include <map>

namespace acicula::study {
namespace {

/// An arm after its simulation: endpoints, or why there are none.
struct ArmResult {
  const io::Arm* arm = nullptr;
  std::vector<course::Endpoint> endpoints;
  std::string problem;
  std::map<int, Propagation> samples;  ///< by number of subjects
};

ArmResult simulate_arm(const io::Arm& arm, const course::Parameters& parameters) {
  ArmResult result{.arm = &arm, .endpoints = {}, .problem = {}, .samples = {}};
  SilentObserver silent;
  try {
    // No column-fidelity model draws at random, so the seed has no effect.
    result.endpoints = course::simulate(arm.treatment, parameters, 0, silent).endpoints;
  } catch (const ModelError& error) {
    result.problem = error.what();
  } catch (const NumericsError& error) {
    result.problem = error.what();
  }
  return result;
}

/// Subjects that a measurement is a mean of.
int subjects(const io::Measurement& measured) { return measured.n.value_or(1); }

/// Samples an arm once for each number of subjects that its numbers are means of.
void sample_arm(ArmResult& arm, const io::Study& study, const evidence::Catalogue& catalogue,
                int samples, std::uint64_t seed, Observer& observer) {
  for (const io::Measurement& measured : study.measurements) {
    const int n = subjects(measured);
    if (measured.arm != arm.arm->id || measured.kind != io::ClaimKind::number) continue;
    if (!arm.problem.empty() || arm.samples.contains(n)) continue;
    const Sampling sampling{.samples = samples, .seed = seed, .subjects = n};
    arm.samples.emplace(n, propagate(arm.arm->treatment, catalogue, sampling, observer));
  }
}

std::string why_missing(const ArmResult& arm) {
  return arm.problem.empty() ? "the model does not give this endpoint for this protocol"
                             : arm.problem;
}

std::optional<bool> judge(const io::Measurement& measured, double predicted,
                          std::optional<double> other) {
  switch (measured.kind) {
    case io::ClaimKind::number:
      return std::nullopt;
    case io::ClaimKind::at_least:
      return predicted >= *measured.value;
    case io::ClaimKind::at_most:
      return predicted <= *measured.value;
    case io::ClaimKind::increase:
      return predicted > 0.0;
    case io::ClaimKind::decrease:
      return predicted < 0.0;
    case io::ClaimKind::greater_than:
      break;
  }
  if (!other) return std::nullopt;
  return predicted > *other;
}

Comparison compare(const io::Measurement& measured, const std::map<std::string, ArmResult>& arms,
                   const Parameters& benchmark) {
  Comparison comparison;
  comparison.measured = measured;
  const ArmResult& arm = arms.at(measured.arm);
  const int sessions = arm.arm->treatment.schedule.sessions;
  if (measured.kind == io::ClaimKind::number) {
    comparison.null_45 = null_45(measured.endpoint);
    comparison.null_retention =
        null_retention(measured.endpoint, sessions, benchmark.improvement_rate);
    comparison.null_retention_width = null_retention_width(sessions, benchmark);
  }
  const course::Endpoint* endpoint = matching_endpoint(arm.endpoints, measured);
  if (endpoint == nullptr) {
    comparison.problem = why_missing(arm);
    return comparison;
  }
  comparison.predicted = endpoint->value;
  comparison.interval90 = endpoint->interval90;
  if (const auto sampled = arm.samples.find(subjects(measured)); sampled != arm.samples.end()) {
    comparison.interval90 = interval90(sampled->second, *endpoint);
  }
  std::optional<double> other;
  if (measured.kind == io::ClaimKind::greater_than) {
    const ArmResult& than = arms.at(measured.than);
    if (const course::Endpoint* compared = matching_endpoint(than.endpoints, measured)) {
      other = compared->value;
    } else {
      comparison.problem = "arm " + measured.than + ": " + why_missing(than);
    }
  }
  comparison.right = judge(measured, endpoint->value, other);
  if (measured.kind == io::ClaimKind::number && comparison.interval90) {
    const auto [low, high] = *comparison.interval90;
    // A depth at the end of the needle's travel equals its bound but for the change of units.
    const double rounding = 1e-9 * std::abs(*measured.value);
    comparison.inside = *measured.value >= low - rounding && *measured.value <= high + rounding;
  }
  return comparison;
}

}  // namespace

StudyResult evaluate(const io::Study& study, const evidence::Catalogue& catalogue, int samples,
                     std::uint64_t seed) {
  SilentObserver silent;
  return evaluate(study, catalogue, samples, seed, silent);
}

StudyResult evaluate(const io::Study& study, const evidence::Catalogue& catalogue, int samples,
                     std::uint64_t seed, Observer& observer) {
  const course::Parameters parameters = course::parameters_from(catalogue);
  const Parameters benchmark = parameters_from(catalogue);
  std::map<std::string, ArmResult> arms;
  for (const io::Arm& arm : study.arms) {
    ArmResult& result = arms[arm.id] = simulate_arm(arm, parameters);
    if (samples > 0) sample_arm(result, study, catalogue, samples, seed, observer);
  }
  StudyResult result{
      .id = study.id, .citation = study.citation, .role = study.role, .comparisons = {}};
  for (const io::Measurement& measured : study.measurements) {
    result.comparisons.push_back(compare(measured, arms, benchmark));
  }
  return result;
}

}  // namespace acicula::study
