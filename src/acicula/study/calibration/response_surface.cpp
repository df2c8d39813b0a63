#include "acicula/study/calibration/response_surface.hpp"

#include <Eigen/Cholesky>
#include <numbers>
#include <stdexcept>
#include <vector>

namespace acicula::study {
namespace {

Eigen::VectorXd terms_at(std::span<const double> z) {
  Eigen::VectorXd terms(static_cast<Eigen::Index>(quadratic_terms(z.size())));
  Eigen::Index next = 0;
  terms[next++] = 1.0;
  for (const double score : z) terms[next++] = score;
  for (const double score : z) terms[next++] = (score * score - 1.0) / std::numbers::sqrt2;
  return terms;
}

}  // namespace

std::size_t quadratic_terms(std::size_t scores) { return 1 + 2 * scores; }

Eigen::VectorXd ResponseSurface::at(std::span<const double> scores) const {
  return coefficients.transpose() * terms_at(scores);
}

ResponseSurface fit_response_surface(const Eigen::MatrixXd& scores,
                                     const Eigen::MatrixXd& results) {
  const Eigen::Index points = scores.rows();
  const auto terms =
      static_cast<Eigen::Index>(quadratic_terms(static_cast<std::size_t>(scores.cols())));
  if (points <= terms) throw std::invalid_argument("fit_response_surface: too few points");
  Eigen::MatrixXd design(points, terms);
  std::vector<double> row(static_cast<std::size_t>(scores.cols()));
  for (Eigen::Index i = 0; i < points; ++i) {
    for (std::size_t k = 0; k < row.size(); ++k) row[k] = scores(i, static_cast<Eigen::Index>(k));
    design.row(i) = terms_at(row);
  }
  const Eigen::LLT<Eigen::MatrixXd> normal(design.transpose() * design);
  ResponseSurface surface;
  surface.coefficients = normal.solve(design.transpose() * results);
  const Eigen::MatrixXd left = results - design * surface.coefficients;
  // The coefficients are uncertain too: on average over the points by terms / points of it.
  const double inflation = 1.0 + static_cast<double>(terms) / static_cast<double>(points);
  surface.residual = inflation / static_cast<double>(points - terms) * (left.transpose() * left);
  // A point left out misses by e / (1 - h), h its leverage.
  const Eigen::MatrixXd inverse_rows = normal.solve(design.transpose());
  surface.predicted_share.resize(results.cols());
  Eigen::VectorXd keep(points);
  for (Eigen::Index i = 0; i < points; ++i) keep[i] = 1.0 - design.row(i).dot(inverse_rows.col(i));
  for (Eigen::Index c = 0; c < results.cols(); ++c) {
    const Eigen::ArrayXd missed = left.col(c).array() / keep.array();
    const double total = (results.col(c).array() - results.col(c).mean()).square().sum();
    surface.predicted_share[c] = total > 0.0 ? 1.0 - missed.square().sum() / total : 0.0;
  }
  return surface;
}

}  // namespace acicula::study
