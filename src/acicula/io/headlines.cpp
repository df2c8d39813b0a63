#include "acicula/io/headlines.hpp"

#include <array>

namespace acicula::io {

std::span<const Headline> headlines() {
  static constexpr std::array all{
      Headline{"healing.collagen_total.relative", "Collagen, total"},
      Headline{"healing.epidermis.relative", "Epidermal thickness"},
      Headline{"outcome.scar_depth.relative", "Scar depth"},
      Headline{"outcome.wrinkle_depth.relative", "Wrinkle depth"},
      Headline{"outcome.melanin.relative", "Epidermal melanin"},
      Headline{"absorption.enhancement", "Absorbed, times intact skin"},
      Headline{"puncture.depth", "Needle depth, mean"},
      Headline{"puncture.density", "Distinct holes"},
      Headline{"barrier.closure_time", "Permeable channels closed"},
      Headline{"safety.pain_vas", "Pain, 0 to 10"},
      Headline{"safety.downtime", "Downtime"},
      Headline{"safety.pih_probability", "Pigment risk"},
  };
  return all;
}

const course::Endpoint* last_endpoint(const Run& run, std::string_view name) {
  const course::Endpoint* found = nullptr;
  for (const course::Endpoint& endpoint : run.course.endpoints) {
    if (endpoint.name == name && (found == nullptr || endpoint.time > found->time))
      found = &endpoint;
  }
  return found;
}

}  // namespace acicula::io
