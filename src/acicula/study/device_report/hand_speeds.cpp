#include "acicula/study/device_report/hand_speeds.hpp"

#include "acicula/evidence/distribution.hpp"

#include <cmath>

namespace acicula::study {
namespace {

// Speeds on either side of the usual one: enough for a smooth curve and a readable table.
constexpr int speeds_per_side = 4;

/// Highest over usual speed; the lowest is as far below.
double highest_ratio(const course::Treatment& treatment, const evidence::Catalogue& catalogue) {
  const evidence::Entry* entry = catalogue.find("devices", treatment.device.name);
  if (entry == nullptr) return 2.0;
  const auto speed = entry->numbers.find("technique.hand_speed");
  if (speed == entry->numbers.end() || speed->second.shape != evidence::Shape::lognormal) {
    return 2.0;
  }
  return evidence::quantile(speed->second, 0.95) / speed->second.value;
}

}  // namespace

std::vector<double> hand_speeds(const course::Treatment& treatment,
                                const evidence::Catalogue& catalogue) {
  const double ratio = highest_ratio(treatment, catalogue);
  std::vector<double> speeds;
  for (int k = -speeds_per_side; k <= speeds_per_side; ++k) {
    const double share = static_cast<double>(k) / speeds_per_side;
    speeds.push_back(treatment.technique.hand_speed * std::pow(ratio, share));
  }
  return speeds;
}

}  // namespace acicula::study
