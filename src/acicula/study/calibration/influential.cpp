#include "acicula/study/calibration/influential.hpp"

#include "acicula/study/calibration/calibration_request.hpp"

#include <algorithm>
#include <utility>

namespace acicula::study {
namespace {

// A squared correlation of independent numbers is above this many over the number of points in
// less than one of 10,000 cases: the square of a normal deviate beyond four.
constexpr double beyond_chance = 16.0;

Eigen::VectorXd standardised(const Eigen::VectorXd& values) {
  const Eigen::VectorXd centred = values.array() - values.mean();
  const double norm = centred.norm();
  return norm > 0.0 ? Eigen::VectorXd(centred / norm) : Eigen::VectorXd::Zero(values.size());
}

}  // namespace

std::vector<std::string> influential(const CalibrationDesign& design,
                                     const Eigen::MatrixXd& results) {
  std::vector<Eigen::VectorXd> standard;
  for (Eigen::Index c = 0; c < results.cols(); ++c) {
    standard.push_back(standardised(results.col(c)));
  }
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t k = 0; k < design.keys.size(); ++k) {
    const Eigen::VectorXd score = standardised(design.scores.col(static_cast<Eigen::Index>(k)));
    double most = 0.0;
    for (const Eigen::VectorXd& result : standard) {
      const double correlation = score.dot(result);
      most = std::max(most, correlation * correlation);
    }
    if (most * static_cast<double>(results.rows()) > beyond_chance) order.emplace_back(-most, k);
  }
  std::ranges::sort(order);
  std::vector<std::string> keys;
  for (const auto& [share, k] : order) {
    if (keys.size() < most_calibrated) keys.push_back(design.keys[k]);
  }
  return keys;
}

}  // namespace acicula::study
