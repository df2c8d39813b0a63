#include "acicula/outcome/scar_depth.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::outcome {
namespace {

double total_collagen(const healing::Cell& cell) {
  return cell[healing::immature_collagen1] + cell[healing::immature_collagen3] +
         cell[healing::mature_collagen1] + cell[healing::mature_collagen3];
}

double kept_by_walls(skin::ScarType type, const Parameters& parameters) {
  switch (type) {
    case skin::ScarType::boxcar:
      return parameters.scar_kept_boxcar;
    case skin::ScarType::rolling:
      return parameters.scar_kept_rolling;
    case skin::ScarType::icepick:
      return parameters.scar_kept_icepick;
    case skin::ScarType::none:
      break;
  }
  return 1.0;
}

/// Share of a site whose plane lies above `depth`: the normal distribution, or a step without
/// spread.
double share_shallower(double depth, double mean, double sd) {
  if (sd <= 0.0) return depth > mean ? 1.0 : 0.0;
  return 0.5 * std::erfc((mean - depth) / (sd * std::sqrt(2.0)));
}

}  // namespace

double collagen_gain(const healing::State& now, const healing::State& before,
                     const numerics::Grid& dermis, double depth) {
  double gain = 0.0;
  for (std::size_t i = 0; i < dermis.size() && dermis.faces[i] < depth; ++i) {
    const double width = std::min(dermis.faces[i + 1], depth) - dermis.faces[i];
    gain += (total_collagen(now.cells[i]) - total_collagen(before.cells[i])) * width;
  }
  return gain;
}

double lifting_depth(const puncture::Channels& channels, const skin::Skin& skin,
                     const skin::Condition& condition) {
  const double reached = channels.dynamic_depth.p95 - skin.epidermis_thickness();
  const double atrophy = (1.0 - condition.scar_tether_share) * condition.scar_depth;
  return std::max(0.0, std::min(reached, skin.dermis.thickness - atrophy));
}

double tether_cuts(const puncture::Channels& channels, const skin::Skin& skin) {
  if (channels.punctured_share <= 0.0) return 0.0;
  const double plane = skin.epidermis_thickness() + skin.dermis.thickness;
  const double sd = std::hypot(skin.stratum_corneum.thickness_sd,
                               skin.viable_epidermis.thickness_sd, skin.dermis.thickness_sd);
  double share = 0.0;
  for (const auto& [depth, weight] : channels.depth_classes) {
    if (depth > 0.0) share += weight * share_shallower(depth, plane, sd);
  }
  return channels.punctures_per_area / channels.punctured_share * share;
}

double relative_scar_depth(const skin::Condition& condition, const ScarRepair& repair,
                           const Parameters& parameters) {
  if (condition.scar_type == skin::ScarType::none || condition.scar_depth <= 0.0) return 0.0;
  const double tethered = condition.scar_tether_share;
  const double atrophy = (1.0 - tethered) * condition.scar_depth;
  const double kept = kept_by_walls(condition.scar_type, parameters);
  // Collagen that fresh channels pushed aside is not missing: a scar does not deepen by needling.
  const double lift = std::max(0.0, parameters.scar_filling * repair.collagen_gain +
                                        parameters.scar_epidermal_filling * repair.epidermal_gain);
  const double atrophic_loss =
      atrophy > 0.0 ? (1.0 - tethered) * (1.0 - kept) * std::expm1(-lift / atrophy) : 0.0;
  return atrophic_loss + tethered * std::expm1(-parameters.tether_cut_area * repair.tether_cuts);
}

}  // namespace acicula::outcome
