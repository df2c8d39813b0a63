#pragma once

#include "acicula/study/calibration/calibration_design.hpp"

#include <Eigen/Core>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// The parameters on which some measured number depends most: those whose squared correlation with
/// one exceeds what chance gives, most influential first, at most most_calibrated.
/// @param results  shape (points, results), of numbers alone
[[nodiscard]] std::vector<std::string> influential(const CalibrationDesign& design,
                                                   const Eigen::MatrixXd& results);

}  // namespace acicula::study
