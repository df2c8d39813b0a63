#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/study/calibration/calibration_targets.hpp"

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

namespace acicula::study {

/// The model at points of the prior.
struct CalibrationDesign {
  std::vector<std::string> keys;            ///< parameters that could be calibrated
  Eigen::MatrixXd scores;                   ///< shape (complete points, keys): their normal scores
  std::vector<std::vector<double>> values;  ///< SI, shape (needed results, complete points)
  std::size_t points = 0;                   ///< asked for
  std::string refusal;                      ///< the first; empty: none
};

/// Simulates every needed result at the points of one Latin hypercube over every uncertain input,
/// but for the factors between studies, which stay 1. A point that some arm refuses is left out.
/// Parameters of the catalogue have the same point in every arm.
/// @param catalogue  without a posterior
/// @throws ModelError  when fewer than half of the points are complete
[[nodiscard]] CalibrationDesign calibration_design(const Targets& targets,
                                                   const evidence::Catalogue& catalogue,
                                                   std::size_t points, std::uint64_t seed,
                                                   int threads, Observer& observer);

/// Parameters of the catalogue that can be calibrated: they vary, and between studies. The factors
/// between studies have a calibration of their own, and the room of studies benchmarks alone.
[[nodiscard]] std::vector<std::string> calibratable(const evidence::Catalogue& catalogue);

}  // namespace acicula::study
