#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/course/discrepancy.hpp"
#include "acicula/device/parameters.hpp"
#include "acicula/evidence/binding.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/injury/parameters.hpp"
#include "acicula/outcome/parameters.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/safety/parameters.hpp"
#include "acicula/skin/parameters.hpp"
#include "acicula/surface/parameters.hpp"

#include <vector>

namespace acicula::course {

/// The parameters of every room, and how far studies differ from what they give.
struct Parameters {
  skin::Parameters skin{};
  device::Parameters device{};
  puncture::Parameters puncture{};
  injury::Parameters injury{};
  healing::Parameters healing{};
  absorption::Parameters absorption{};
  outcome::Parameters outcome{};
  safety::Parameters safety{};
  surface::Parameters surface{};
  Discrepancy discrepancy{};
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that some room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::course
