#include "acicula/device/validity.hpp"

#include "acicula/core/error.hpp"

#include <limits>

namespace acicula::device {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void require_at_least_one(const char* quantity, int value) {
  if (value < 1) throw ModelError(quantity, value, 1.0, infinity, "At least one is needed.");
}

}  // namespace

void require_positive(const char* quantity, double value) {
  if (!(value > 0.0 && value < infinity)) {
    throw ModelError(quantity, value, 0.0, infinity,
                     "It must be positive: give it in the protocol or in the device's file.");
  }
}

void require_valid(const Device& device, const Technique& technique) {
  require_at_least_one("device.needle.count", device.needle.count);
  require_positive("device.needle.length", device.needle.length);
  require_at_least_one("technique.passes", technique.passes);
  require_at_least_one("technique.directions", technique.directions);
  require_positive("technique.hand_speed", technique.hand_speed);
  if (!(technique.overlap >= 0.0 && technique.overlap < 1.0)) {
    throw ModelError("technique.overlap", technique.overlap, 0.0, 1.0,
                     "A band covers a share of the next one, less than all of it.");
  }
}

}  // namespace acicula::device
