#include "acicula/study/calibration/calibrate.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/distribution.hpp"
#include "acicula/evidence/standard_normal.hpp"
#include "acicula/study/calibration/calibration_design.hpp"
#include "acicula/study/calibration/calibration_likelihood.hpp"
#include "acicula/study/calibration/influential.hpp"
#include "acicula/study/calibration/leave_one_out.hpp"
#include "acicula/study/calibration/sample_posterior.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <thread>
#include <utility>

namespace acicula::study {
namespace {

constexpr std::array quantiles{0.05, 0.5, 0.95};

Eigen::Index index(std::size_t place) { return static_cast<Eigen::Index>(place); }

int threads_of(const CalibrationRequest& request) {
  if (request.threads > 0) return request.threads;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

/// Results on their effect scales, shape (points, results).
Eigen::MatrixXd scaled(const Targets& targets, const CalibrationDesign& design) {
  Eigen::MatrixXd results(design.scores.rows(), index(design.values.size()));
  const auto fill = [&](std::size_t place, const EffectScale& scale) {
    for (Eigen::Index i = 0; i < results.rows(); ++i) {
      results(i, index(place)) = scale.at(design.values[place][static_cast<std::size_t>(i)]);
    }
  };
  for (const Target& target : targets.targets) {
    fill(target.result, target.scale);
    if (target.other) fill(*target.other, target.scale);
  }
  return results;
}

/// The results that are measured as numbers.
Eigen::MatrixXd of_numbers(const Targets& targets, const Eigen::MatrixXd& results) {
  std::vector<Eigen::Index> columns;
  for (const Target& target : targets.targets) {
    if (target.measured->kind == io::ClaimKind::number) columns.push_back(index(target.result));
  }
  return results(Eigen::all, columns);
}

Eigen::MatrixXd scores_of(const CalibrationDesign& design, const std::vector<std::string>& keys) {
  std::vector<Eigen::Index> columns;
  for (const std::string& key : keys) {
    columns.push_back(std::ranges::find(design.keys, key) - design.keys.begin());
  }
  return design.scores(Eigen::all, columns);
}

/// Quantiles of a function of one dimension of the chain.
template <class Value>
std::array<double, 3> quantiles_of(const Chain& chain, std::size_t dimension, const Value& value) {
  std::vector<double> values;
  for (std::size_t i = 0; i < chain.draws(); ++i) {
    values.push_back(value(chain.position(i)[dimension]));
  }
  std::array<double, 3> result{};
  for (std::size_t q = 0; q < quantiles.size(); ++q) {
    result[q] = sample_quantile(values, quantiles[q]);
  }
  return result;
}

/// Mean and standard deviation of a function of one dimension.
template <class Value>
std::array<double, 2> moments_of(const Chain& chain, std::size_t dimension, const Value& value) {
  const auto draws = static_cast<double>(chain.draws());
  double mean = 0.0;
  double square = 0.0;
  for (std::size_t i = 0; i < chain.draws(); ++i) {
    const double x = value(chain.position(i)[dimension]);
    mean += x / draws;
    square += x * x / draws;
  }
  return {mean, std::sqrt(std::max(0.0, square - mean * mean))};
}

Calibrated parameter_of(const Chain& chain, std::size_t dimension,
                        const evidence::Parameter& prior) {
  const auto value = [&](double score) {
    return evidence::quantile(prior, evidence::normal_cumulative(score));
  };
  Calibrated result{.key = prior.key, .chain = chain_statistics(chain, dimension)};
  for (std::size_t q = 0; q < quantiles.size(); ++q) {
    result.prior[q] = evidence::quantile(prior, quantiles[q]);
  }
  result.posterior = quantiles_of(chain, dimension, value);
  const auto [mean, deviation] = moments_of(chain, dimension, value);
  result.mean = mean;
  result.standard_deviation = deviation;
  return result;
}

/// Of a spread the mean is the root mean square: the spread of a result when the spread itself is
/// not known.
Calibrated spread_of(const Chain& chain, std::size_t dimension, const std::string& key,
                     const Parameters& parameters) {
  const auto value = [](double logarithm) { return std::exp(logarithm); };
  Calibrated result{.key = key, .chain = chain_statistics(chain, dimension)};
  for (std::size_t q = 0; q < quantiles.size(); ++q) {
    const double deviation =
        parameters.discrepancy_prior_spread * evidence::normal_quantile(quantiles[q]);
    result.prior[q] = parameters.discrepancy_prior * std::exp(deviation);
  }
  result.posterior = quantiles_of(chain, dimension, value);
  const auto [mean, deviation] = moments_of(chain, dimension, value);
  result.mean = std::hypot(mean, deviation);
  result.standard_deviation = deviation;
  return result;
}

std::vector<io::Study> used_studies(std::span<const io::Study> studies) {
  std::vector<io::Study> used;
  for (const io::Study& study : studies) {
    if (study.role == io::Role::calibration) used.push_back(study);
  }
  return used;
}

std::vector<StudyResult> evaluate_all(std::span<const io::Study> studies,
                                      const evidence::Catalogue& catalogue,
                                      const CalibrationRequest& request) {
  std::vector<StudyResult> results;
  for (const io::Study& study : studies) {
    results.push_back(evaluate(study, catalogue, request.checks, request.seed));
  }
  return results;
}

/// Three parts of the whole work, for progress alone [1].
constexpr double after_design = 0.6;
constexpr double after_chains = 0.75;

/// An observer that sees a part of the whole.
class PartOf final : public Observer {
 public:
  PartOf(Observer& whole, double to) : whole_(whole), to_(to) {}
  void progress(std::string_view stage, double share) override {
    whole_.progress(stage, to_ * share);
  }

 private:
  Observer& whole_;
  double to_;
};

}  // namespace

evidence::Catalogue calibrated(evidence::Catalogue catalogue, const Calibration& calibration) {
  catalogue.set_posterior(calibration.posterior);
  for (const Calibrated& spread : calibration.spreads) {
    catalogue.set_spread(spread.key, spread.mean);
  }
  return catalogue;
}

Calibration calibrate(std::span<const io::Study> all, const evidence::Catalogue& catalogue,
                      const CalibrationRequest& request, Observer& observer) {
  const std::vector<io::Study> studies = used_studies(all);
  evidence::Catalogue prior = catalogue;
  prior.set_posterior(std::nullopt);
  const Parameters parameters = parameters_from(prior);
  Targets targets = calibration_targets(studies);
  PartOf part(observer, after_design);
  const CalibrationDesign design =
      calibration_design(targets, prior, static_cast<std::size_t>(request.samples), request.seed,
                         request.threads, part);
  set_scales(targets, design.values, parameters.unreported_error);
  const Eigen::MatrixXd results = scaled(targets, design);
  const std::vector<std::string> keys =
      request.keys.empty() ? influential(design, of_numbers(targets, results)) : request.keys;
  if (keys.empty()) {
    throw InputError("No measured number of these studies depends on a parameter.",
                     "Name parameters with --parameters.");
  }
  const ResponseSurface surface = fit_response_surface(scores_of(design, keys), results);

  const SamplerSettings settings{.walkers = static_cast<std::size_t>(request.walkers),
                                 .steps = static_cast<std::size_t>(request.steps),
                                 .seed = request.seed,
                                 .threads = threads_of(request)};
  const CalibrationLikelihood likelihood(surface, targets, parameters);
  const Chain chain = sample_posterior(likelihood, parameters, keys.size(), settings);
  Calibration calibration;
  calibration.posterior = posterior_of(chain, keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    calibration.parameters.push_back(parameter_of(chain, i, prior.parameter(keys[i])));
  }
  for (std::size_t f = 0; f < targets.families.size(); ++f) {
    calibration.spreads.push_back(
        spread_of(chain, keys.size() + f, targets.families[f], parameters));
  }
  calibration.numbers = leave_one_out(surface, targets, parameters, keys.size(), settings);
  double inside = 0.0;
  for (const CheckedNumber& number : calibration.numbers) {
    inside += number.left_out_inside ? 1.0 : 0.0;
  }
  calibration.left_out_coverage = inside / static_cast<double>(calibration.numbers.size());
  observer.progress("direct runs", after_chains);

  calibration.prior_summary = summarise(evaluate_all(studies, prior, request));
  calibration.predictive = evaluate_all(studies, calibrated(prior, calibration), request);
  calibration.predictive_summary = summarise(calibration.predictive);
  calibration.acceptance = chain.acceptance;
  calibration.draws = chain.draws();
  calibration.points = design.points;
  calibration.complete = static_cast<std::size_t>(design.scores.rows());
  calibration.studies = studies.size();
  calibration.claims = targets.targets.size() - calibration.numbers.size();
  return calibration;
}

}  // namespace acicula::study
