#include "acicula/puncture/depth_distribution.hpp"
#include "acicula/puncture/disc_union.hpp"
#include "acicula/puncture/own_holes.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <cmath>

namespace acicula::puncture {
namespace {

DepthDistribution distribution_of(std::span<const Puncture> punctures, double Puncture::*depth) {
  std::vector<DepthClass> classes;
  classes.reserve(punctures.size());
  for (const Puncture& puncture : punctures) {
    if (puncture.punctured) classes.push_back({.depth = puncture.*depth, .weight = 1.0});
  }
  return depth_distribution(classes);
}

/// A disc of the hole's area: torn open along the tip's path, it is an ellipse.
Disc mouth(const Puncture& puncture, const Parameters& parameters) {
  const double tear = parameters.tear_share * puncture.place.drag;
  return {.x = puncture.place.x,
          .y = puncture.place.y,
          .radius = std::sqrt(puncture.radius * (puncture.radius + 0.5 * tear))};
}

}  // namespace

FieldSummary summarise(std::span<const Puncture> punctures, const device::Field& field,
                       const Parameters& parameters) {
  FieldSummary summary;
  if (punctures.empty()) return summary;
  double punctured = 0.0;
  double in_dermis = 0.0;
  double held_by_force = 0.0;
  for (const Puncture& puncture : punctures) {
    punctured += puncture.punctured ? 1.0 : 0.0;
    in_dermis += puncture.punctured && puncture.depth > puncture.epidermis ? 1.0 : 0.0;
    held_by_force += puncture.force_limited ? 1.0 : 0.0;
  }
  const auto strokes = static_cast<double>(punctures.size());
  summary.depth = distribution_of(punctures, &Puncture::depth);
  summary.residual_depth = distribution_of(punctures, &Puncture::residual_depth);
  summary.dermis_share = in_dermis / strokes;
  summary.failed_share = 1.0 - punctured / strokes;
  summary.force_limited_share = held_by_force / strokes;
  summary.density = punctured / field.area();
  std::vector<Disc> mouths;
  for (const std::size_t i : own_holes(punctures)) {
    mouths.push_back(mouth(punctures[i], parameters));
  }
  summary.distinct_density = static_cast<double>(mouths.size()) / field.area();
  summary.area_fraction = disc_union(mouths) / field.area();
  return summary;
}

}  // namespace acicula::puncture
