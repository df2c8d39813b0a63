#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::evidence {

/// What a calibration knows of parameters together: a joint normal law of their normal scores.
///
///   z_i = Phi^-1(F_i(x_i)),   z ~ N(mean, covariance)
///
/// F_i is the distribution that the catalogue gives parameter i by itself (its prior), so that mean
/// 0 and standard deviation 1 without correlation are the prior again.
struct Posterior {
  std::string title;
  std::string note;
  std::vector<std::string> keys;           ///< of parameters of the catalogue, each once
  std::vector<double> mean;                ///< [1] shape (keys)
  std::vector<double> standard_deviation;  ///< [1] shape (keys)
  std::vector<double> correlation;         ///< [1] shape (keys, keys), by rows
  /// [1] shape (keys, keys), by rows: lower triangle L with L L^T the covariance.
  std::vector<double> factor = {};

  /// The place of a key; keys.size() when it is none of these.
  [[nodiscard]] std::size_t place(std::string_view key) const;

  /// Turns independent standard normal numbers into the scores of one draw, in place.
  ///
  ///   z = mean + L xi
  ///
  /// @param scores  [1] shape (keys)
  void draw(std::span<double> scores) const;
};

/// Computes the factor of a posterior.
/// @return false when the correlation matrix is not positive definite
[[nodiscard]] bool factorise(Posterior& posterior);

}  // namespace acicula::evidence
