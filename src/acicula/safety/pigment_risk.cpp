#include "acicula/safety/pigment_risk.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::safety {
namespace {

/// 95 % quantile of the normal distribution.
constexpr double normal_95 = 1.6448536269514722;

double probability(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

}  // namespace

PigmentRisk pigment_risk(int phototype, double load, const Parameters& parameters) {
  if (load <= 0.0) return {};
  const auto above = [&](double type) {
    return std::max(0.0, type - parameters.pih_lowest_phototype);
  };
  const double darker = above(phototype) - above(parameters.pih_phototype);
  const double inflamed = std::log(load / parameters.pih_load);
  const double log_odds = parameters.pih_log_odds + parameters.pih_phototype_slope * darker +
                          parameters.pih_load_slope * inflamed + parameters.pih_study_offset;
  const double sd = std::sqrt(
      std::pow(parameters.pih_log_odds_sd, 2) + std::pow(parameters.pih_phototype_sd * darker, 2) +
      std::pow(parameters.pih_load_sd * inflamed, 2) + std::pow(parameters.pih_between_studies, 2));
  return {probability(log_odds),
          {probability(log_odds - normal_95 * sd), probability(log_odds + normal_95 * sd)}};
}

}  // namespace acicula::safety
