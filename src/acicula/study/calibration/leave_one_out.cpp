#include "acicula/study/calibration/leave_one_out.hpp"

#include "acicula/core/random.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>

namespace acicula::study {
namespace {

/// Tells these streams from those of other purposes under the same seed.
constexpr std::uint32_t purpose = 0x4c4f4f30;

constexpr std::array quantiles{0.05, 0.5, 0.95};

std::vector<const io::Study*> studies_with_numbers(const Targets& targets) {
  std::vector<const io::Study*> studies;
  for (const Target& target : targets.targets) {
    const bool number = target.measured->kind == io::ClaimKind::number;
    if (number && std::ranges::find(studies, target.study) == studies.end()) {
      studies.push_back(target.study);
    }
  }
  return studies;
}

/// The value at v on a scale: its inverse.
double value_at(double v, const EffectScale& scale) {
  return course::value_of(scale.sign * std::exp(scale.sign * v), scale.measure);
}

CheckedNumber predict(const Target& target, const ResponseSurface& surface, const Chain& chain,
                      std::size_t scores, RandomStream& random) {
  const auto at = static_cast<Eigen::Index>(target.result);
  std::vector<double> predicted;
  for (std::size_t i = 0; i < chain.draws(); ++i) {
    const std::span<const double> position = chain.position(i);
    const double spread = target.family ? std::exp(position[scores + *target.family]) : 0.0;
    const double deviation = std::sqrt(surface.residual(at, at) + spread * spread);
    predicted.push_back(surface.at(position.first(scores))[at] + deviation * random.normal());
  }
  CheckedNumber number{.study = target.study->id,
                       .measured = *target.measured,
                       .surface_share = surface.predicted_share[at]};
  std::array<double, 3> v{};
  for (std::size_t q = 0; q < v.size(); ++q) {
    v[q] = sample_quantile(predicted, quantiles[q]);
    number.left_out[q] = value_at(v[q], target.scale);
  }
  number.left_out_inside = target.observed >= v.front() && target.observed <= v.back();
  return number;
}

}  // namespace

std::vector<CheckedNumber> leave_one_out(const ResponseSurface& surface, const Targets& targets,
                                         const Parameters& parameters, std::size_t scores,
                                         const SamplerSettings& settings) {
  const std::vector<const io::Study*> studies = studies_with_numbers(targets);
  std::vector<std::vector<CheckedNumber>> numbers(studies.size());
  std::vector<std::exception_ptr> faults(studies.size());
#pragma omp parallel for schedule(dynamic) num_threads(settings.threads)
  for (std::size_t s = 0; s < studies.size(); ++s) {
    try {
      const CalibrationLikelihood likelihood(surface, targets, parameters, studies[s]);
      SamplerSettings own = settings;
      own.chain = static_cast<std::uint32_t>(s + 1);
      own.threads = 1;
      const Chain chain = sample_posterior(likelihood, parameters, scores, own);
      RandomStream random(settings.seed, purpose, s);
      for (const Target& target : targets.targets) {
        if (target.study != studies[s] || target.measured->kind != io::ClaimKind::number) continue;
        numbers[s].push_back(predict(target, surface, chain, scores, random));
      }
    } catch (...) {
      faults[s] = std::current_exception();
    }
  }
  std::vector<CheckedNumber> all;
  for (std::size_t s = 0; s < studies.size(); ++s) {
    if (faults[s]) std::rethrow_exception(faults[s]);
    std::ranges::move(numbers[s], std::back_inserter(all));
  }
  return all;
}

}  // namespace acicula::study
