#pragma once

#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"

#include <vector>

namespace acicula::puncture::example {

/// A device of the data folder in the hand that its entry expects.
struct Held {
  device::Device device;
  device::Technique technique;
  device::Delivery delivery;
};

/// Every device of the data folder at a share of its longest setting; one pass on loose dry skin.
inline std::vector<Held> devices(double share) {
  const evidence::Catalogue catalogue = evidence::Catalogue::read(evidence::embedded_files());
  std::vector<Held> all;
  for (const auto& [name, entry] : catalogue.entries("devices")) {
    const auto value = [&entry = entry](const char* field) {
      const auto number = entry.numbers.find(field);
      return number == entry.numbers.end() ? 0.0 : number->second.value;
    };
    const std::string& kind = entry.texts.at("kind");
    Held held;
    held.device.name = name;
    held.device.kind = kind == "roller"  ? device::Kind::roller
                       : kind == "pen"   ? device::Kind::pen
                       : kind == "stamp" ? device::Kind::stamp
                                         : device::Kind::patch;
    held.device.needle = {.length = share * value("needle_length_maximum"),
                          .length_tolerance = value("needle.length_tolerance"),
                          .tip_diameter = value("needle.tip_diameter"),
                          .shaft_diameter = value("needle.shaft_diameter"),
                          .taper_length = value("needle.taper_length"),
                          .young_modulus = value("needle.young_modulus"),
                          .count = static_cast<int>(value("needle.count")),
                          .pitch = value("needle.pitch")};
    held.device.drum_diameter = value("drum_diameter");
    held.device.drum_width = value("drum_width");
    held.device.head_width = value("head_width");
    held.device.frequency = value("frequency");
    held.device.stroke = value("stroke");
    held.technique.passes = 1;
    held.technique.hand_speed = value("technique.hand_speed");
    held.technique.hand_force = value("technique.hand_force");
    held.delivery = device::deliver(held.device, held.technique);
    all.push_back(held);
  }
  return all;
}

}  // namespace acicula::puncture::example
