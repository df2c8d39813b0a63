#include "acicula/device/tip_wear.hpp"

#include <algorithm>

namespace acicula::device {

double worn_tip_diameter(const Needle& needle, double punctures, const Parameters& parameters) {
  return std::min(needle.tip_diameter + parameters.tip_wear * punctures,
                  std::max(needle.tip_diameter, needle.shaft_diameter));
}

double earlier_punctures(const Device& device, const Delivery& delivery,
                         const Parameters& parameters) {
  return 0.5 * delivery.punctures_per_area * parameters.treated_area / device.needle.count;
}

}  // namespace acicula::device
