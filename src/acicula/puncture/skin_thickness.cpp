#include "acicula/puncture/skin_thickness.hpp"

#include "acicula/evidence/standard_normal.hpp"
#include "acicula/puncture/layer_thickness.hpp"

namespace acicula::puncture {
namespace {

double thickness_at(const skin::Skin& skin, double z) {
  const LogThickness epidermis(whole_epidermis(skin));
  const LogThickness dermis(skin.dermis);
  return epidermis.at(z) + dermis.at(z);
}

// Beyond eight standard deviations a share differs from 0 or 1 by less than double precision.
constexpr double farthest = 8.0;
// Halvings of [-8, 8] until the two ends are neighbours in double precision.
constexpr int halvings = 60;

}  // namespace

double thickness_quantile(const skin::Skin& skin, double probability) {
  return thickness_at(skin, evidence::normal_quantile(probability));
}

double share_of_skin_thinner(const skin::Skin& skin, double depth) {
  if (depth <= thickness_at(skin, -farthest)) return 0.0;
  if (depth > thickness_at(skin, farthest)) return 1.0;
  double low = -farthest;
  double high = farthest;
  for (int i = 0; i < halvings; ++i) {
    const double middle = 0.5 * (low + high);
    (thickness_at(skin, middle) < depth ? low : high) = middle;
  }
  return evidence::normal_cumulative(0.5 * (low + high));
}

}  // namespace acicula::puncture
