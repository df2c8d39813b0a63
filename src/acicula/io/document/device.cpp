#include "acicula/io/document/parts.hpp"
#include "acicula/io/protocol_words.hpp"

#include <array>

namespace acicula::io::document {

Json device(const Run& run) {
  constexpr std::array kinds{"roller", "stamp", "pen", "patch"};
  const acicula::device::Device& device = run.treatment.device;
  const acicula::device::Needle& needle = device.needle;
  const bool drum = device.kind == acicula::device::Kind::roller;
  return {{"name", device.name},
          {"title", entry_title(run, "devices", device.name)},
          {"kind", kinds.at(static_cast<std::size_t>(device.kind))},
          {"needle",
           {{"length", number(needle.length)},
            {"tip_diameter", number(needle.tip_diameter)},
            {"shaft_diameter", number(needle.shaft_diameter)},
            {"taper_length", number(needle.taper_length)},
            {"count", needle.count},
            {"pitch", number(needle.pitch)}}},
          {"drum_diameter", drum ? number(device.drum_diameter) : Json(nullptr)}};
}

}  // namespace acicula::io::document
