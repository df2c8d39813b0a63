#pragma once

#include "acicula/study/calibration/calibration_targets.hpp"
#include "acicula/study/calibration/response_surface.hpp"
#include "acicula/study/parameters.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// Logarithm of prior times likelihood of normal scores z and of the spreads s_f between studies of
/// each family, u = (z, ln s).
///
/// Numbers are jointly normal on their effect scales:
///
///   v ~ N(surface(z), R + D + E),   D_ij = s_f^2 sign_i sign_j for the same study and family
///
/// R is what the surface leaves over (its own error and every other input), E the standard errors
/// of the measurements. A direction, bound or order holds with probability
/// c + (1 - 2 c) Phi(distance / sd), c the probability that it has another cause. z is standard
/// normal; ln s is normal round the spread that scars have.
class CalibrationLikelihood {
 public:
  /// @param surface  results in the order of the targets' needed results; outlives this
  /// @param left_out study whose claims do not count; nullptr: all do
  CalibrationLikelihood(const ResponseSurface& surface, const Targets& targets,
                        const Parameters& parameters, const io::Study* left_out = nullptr);

  /// @param position  u, shape (scores + families)
  [[nodiscard]] double operator()(std::span<const double> position) const;

  /// Calibrated scores and families.
  [[nodiscard]] std::size_t dimensions() const { return scores_ + families_; }

 private:
  [[nodiscard]] double numbers(const Eigen::VectorXd& predicted,
                               std::span<const double> spreads) const;
  [[nodiscard]] double claim(const Target& target, const Eigen::VectorXd& predicted,
                             std::span<const double> spreads) const;

  const ResponseSurface& surface_;
  Parameters parameters_;
  std::size_t scores_;
  std::size_t families_;
  std::vector<Target> numbers_;
  std::vector<Target> claims_;
};

}  // namespace acicula::study
