#include "acicula/study/calibration/calibration_likelihood.hpp"

#include "acicula/evidence/standard_normal.hpp"

#include <Eigen/Cholesky>
#include <cmath>
#include <limits>

namespace acicula::study {
namespace {

Eigen::Index index(std::size_t place) { return static_cast<Eigen::Index>(place); }

/// The number of scores of a quadratic from the number of its terms.
std::size_t scores_of(const ResponseSurface& surface) {
  std::size_t scores = 0;
  while (index(quadratic_terms(scores)) < surface.coefficients.rows()) ++scores;
  return scores;
}

double square(double x) { return x * x; }

}  // namespace

CalibrationLikelihood::CalibrationLikelihood(const ResponseSurface& surface, const Targets& targets,
                                             const Parameters& parameters,
                                             const io::Study* left_out)
    : surface_(surface),
      parameters_(parameters),
      scores_(scores_of(surface)),
      families_(targets.families.size()) {
  for (const Target& target : targets.targets) {
    if (target.study == left_out) continue;
    const bool number = target.measured->kind == io::ClaimKind::number;
    (number ? numbers_ : claims_).push_back(target);
  }
}

double CalibrationLikelihood::operator()(std::span<const double> position) const {
  double density = 0.0;
  for (std::size_t i = 0; i < scores_; ++i) density -= 0.5 * square(position[i]);
  std::vector<double> spreads;
  for (std::size_t f = 0; f < families_; ++f) {
    const double logarithm = position[scores_ + f];
    const double deviation = logarithm - std::log(parameters_.discrepancy_prior);
    density -= 0.5 * square(deviation / parameters_.discrepancy_prior_spread);
    spreads.push_back(std::exp(logarithm));
  }
  const Eigen::VectorXd predicted = surface_.at(position.first(scores_));
  density += numbers(predicted, spreads);
  for (const Target& target : claims_) density += std::log(claim(target, predicted, spreads));
  return std::isnan(density) ? -std::numeric_limits<double>::infinity() : density;
}

double CalibrationLikelihood::numbers(const Eigen::VectorXd& predicted,
                                      std::span<const double> spreads) const {
  const Eigen::Index count = index(numbers_.size());
  if (count == 0) return 0.0;
  Eigen::MatrixXd covariance(count, count);
  Eigen::VectorXd missed(count);
  for (Eigen::Index i = 0; i < count; ++i) {
    const Target& a = numbers_[static_cast<std::size_t>(i)];
    missed[i] = a.observed - predicted[index(a.result)];
    for (Eigen::Index j = 0; j <= i; ++j) {
      const Target& b = numbers_[static_cast<std::size_t>(j)];
      double shared = surface_.residual(index(a.result), index(b.result));
      if (a.study == b.study && a.family && a.family == b.family) {
        shared += square(spreads[*a.family]) * a.scale.sign * b.scale.sign;
      }
      if (i == j) shared += square(a.noise);
      covariance(i, j) = covariance(j, i) = shared;
    }
  }
  const Eigen::LLT<Eigen::MatrixXd> cholesky(covariance);
  if (cholesky.info() != Eigen::Success) return -std::numeric_limits<double>::infinity();
  const Eigen::VectorXd whitened = cholesky.matrixL().solve(missed);
  const double half_log_determinant =
      Eigen::MatrixXd(cholesky.matrixL()).diagonal().array().log().sum();
  return -0.5 * whitened.squaredNorm() - half_log_determinant;
}

double CalibrationLikelihood::claim(const Target& target, const Eigen::VectorXd& predicted,
                                    std::span<const double> spreads) const {
  const Eigen::Index at = index(target.result);
  double variance = surface_.residual(at, at);
  double distance = predicted[at];
  switch (target.measured->kind) {
    case io::ClaimKind::decrease:
      distance = -distance;
      break;
    case io::ClaimKind::at_least:
      distance -= target.observed;
      break;
    case io::ClaimKind::at_most:
      distance = target.observed - distance;
      break;
    case io::ClaimKind::greater_than: {
      // The arms of a study share what sets it apart from others.
      const Eigen::Index other = index(*target.other);
      distance -= predicted[other];
      variance += surface_.residual(other, other) - 2.0 * surface_.residual(at, other);
      break;
    }
    case io::ClaimKind::increase:
    case io::ClaimKind::number:
      break;
  }
  if (target.family && !target.other) variance += square(spreads[*target.family]);
  const double held = variance > 0.0 ? evidence::normal_cumulative(distance / std::sqrt(variance))
                                     : (distance > 0.0 ? 1.0 : 0.0);
  return parameters_.claim_error + (1.0 - 2.0 * parameters_.claim_error) * held;
}

}  // namespace acicula::study
