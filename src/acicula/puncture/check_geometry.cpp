#include "acicula/puncture/check_geometry.hpp"

#include "acicula/core/error.hpp"

#include <limits>
#include <string>

namespace acicula::puncture {
namespace {

constexpr double any = std::numeric_limits<double>::max();
constexpr double positive = std::numeric_limits<double>::min();

// Written so that NaN, which compares false with everything, is refused too.
void require(const std::string& quantity, double value, double low, double high, const char* hint) {
  if (value >= low && value <= high) return;
  throw ModelError(quantity, value, low, high, hint);
}

}  // namespace

void check_geometry(const skin::Skin& skin, const device::Device& device,
                    const device::Technique& technique, const device::Delivery& delivery) {
  const device::Needle& needle = device.needle;
  require("device.needle.length", needle.length, positive, any, "A needle has a length.");
  require("device.needle.length_tolerance", needle.length_tolerance, 0.0, any,
          "A spread is not negative.");
  require("device.needle.tip_diameter", needle.tip_diameter, positive, any,
          "Even a sharp tip has a diameter.");
  require("device.needle.shaft_diameter", needle.shaft_diameter, needle.tip_diameter, any,
          "A shaft is not thinner than its tip.");
  require("device.needle.taper_length", needle.taper_length, positive, any,
          "A needle tapers over some length.");
  require("device.needle.young_modulus", needle.young_modulus, positive, any,
          "A needle has a stiffness.");
  if (needle.count > 1) {
    require("device.needle.pitch", needle.pitch, positive, any, "Needles stand apart.");
  }
  require("device.drum_diameter", device.drum_diameter, 0.0, any, "A diameter is not negative.");
  require("technique.hand_force", technique.hand_force, 0.0, any, "The hand presses, or does not.");
  require("technique.stretch", technique.stretch, 0.0, 1.0, "0 is slack, 1 is held taut.");
  require("delivery.needles_in_contact", delivery.needles_in_contact, positive, any,
          "Some needle touches the skin.");
  require("delivery.contact_speed", delivery.contact_speed, 0.0, any, "A speed is not negative.");
  require("delivery.punctures_per_area", delivery.punctures_per_area, 0.0, any,
          "A density is not negative.");
  require("skin.stratum_corneum.thickness", skin.stratum_corneum.thickness, 0.0, any,
          "A thickness is not negative.");
  require("skin.viable_epidermis.thickness", skin.viable_epidermis.thickness, positive, any,
          "Skin has an epidermis.");
  require("skin.dermis.thickness", skin.dermis.thickness, positive, any, "Skin has a dermis.");
}

}  // namespace acicula::puncture
