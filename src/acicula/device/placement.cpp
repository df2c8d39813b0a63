#include "acicula/device/placement.hpp"

#include "acicula/core/error.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/device/place_pen.hpp"
#include "acicula/device/place_roller.hpp"
#include "acicula/device/place_stamp.hpp"
#include "acicula/device/validity.hpp"

namespace acicula::device {
namespace {

// A billion bytes of strokes; a session has some ten thousand on 1 cm2.
constexpr double most_strokes = 1e7;

}  // namespace

std::vector<Placed> place(const Device& device, const Technique& technique, const Field& field,
                          const Parameters& parameters, std::uint64_t seed) {
  require_positive("field.width", field.width);
  require_positive("field.height", field.height);
  const double expected = deliver(device, technique).punctures_per_area * field.area();
  if (!(expected <= most_strokes)) {
    throw ModelError("strokes on the field", expected, 0.0, most_strokes,
                     "Place them on a smaller field.");
  }
  if (device.needle.count > 1) require_positive("device.needle.pitch", device.needle.pitch);
  switch (device.kind) {
    case Kind::roller:
      return place_roller(device, technique, field, parameters, seed);
    case Kind::pen:
      return place_pen(device, technique, field, parameters, seed);
    case Kind::stamp:
    case Kind::patch:
      return place_stamp(device, technique, field, parameters, seed);
  }
  return {};
}

}  // namespace acicula::device
