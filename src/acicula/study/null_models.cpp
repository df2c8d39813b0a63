#include "acicula/study/null_models.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace acicula::study {
namespace {

// The first null model is named after this number: the pooled improvement of scars after needling
// alone.
constexpr double pooled_improvement = 0.45;

// 95 % quantile of the standard normal distribution: bounds of a 90 % interval.
constexpr double normal_95 = 1.6448536269514722;

constexpr std::array<std::pair<std::string_view, double>, 11> directions{{
    {"outcome.scar_depth.relative", -1.0},
    {"outcome.goodman_baron.relative", -1.0},
    {"outcome.wrinkle_depth.relative", -1.0},
    {"outcome.pore_area.relative", -1.0},
    {"outcome.melanin.relative", -1.0},
    {"outcome.firmness_E.relative", 1.0},
    {"healing.collagen_total.relative", 1.0},
    {"healing.collagen_I.relative", 1.0},
    {"healing.collagen_III.relative", 1.0},
    {"healing.elastin.relative", 1.0},
    {"healing.epidermis.relative", 1.0},
}};

}  // namespace

std::optional<double> direction_of_improvement(std::string_view endpoint) {
  for (const auto& [name, direction] : directions) {
    if (name == endpoint) return direction;
  }
  return std::nullopt;
}

std::optional<double> null_45(std::string_view endpoint) {
  const auto direction = direction_of_improvement(endpoint);
  if (!direction) return std::nullopt;
  return *direction * pooled_improvement;
}

std::optional<double> null_retention(std::string_view endpoint, int sessions,
                                     double improvement_rate) {
  const auto direction = direction_of_improvement(endpoint);
  if (!direction) return std::nullopt;
  return *direction * (1.0 - std::exp(-improvement_rate * sessions));
}

double null_retention_width(int sessions, const Parameters& parameters) {
  const double half = normal_95 * parameters.improvement_rate_spread;
  return std::exp(-sessions * (parameters.improvement_rate - half)) -
         std::exp(-sessions * (parameters.improvement_rate + half));
}

}  // namespace acicula::study
