#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>

namespace acicula::study {

/// Quadratic answers of many results to a few normal scores, and what they leave unexplained.
///
///   v_c(z) = b_c0 + sum_i (b_ci z_i + c_ci H(z_i)),   H(z) = (z^2 - 1) / sqrt 2
///
/// The terms are orthonormal for independent standard normal z. What is left over at the points,
/// the error of the surface and the scatter of every other input together, has a covariance
/// between results. Products of scores are left out: there would be more of them than a few
/// hundred points can tell from the scatter.
struct ResponseSurface {
  Eigen::MatrixXd coefficients;  ///< shape (terms, results)
  Eigen::MatrixXd residual;      ///< covariance of what is left, shape (results, results)
  /// [1] shape (results): 1 - PRESS / total: share of the variance foretold at points left out one
  /// at a time.
  Eigen::VectorXd predicted_share;

  /// @param scores  shape (calibrated inputs)
  /// @return shape (results)
  [[nodiscard]] Eigen::VectorXd at(std::span<const double> scores) const;
};

/// Terms of a quadratic without products in so many scores.
[[nodiscard]] std::size_t quadratic_terms(std::size_t scores);

/// Fits by least squares.
/// @param scores   shape (points, calibrated inputs); more points than terms
/// @param results  shape (points, results), finite
[[nodiscard]] ResponseSurface fit_response_surface(const Eigen::MatrixXd& scores,
                                                   const Eigen::MatrixXd& results);

}  // namespace acicula::study
