#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::injury {

/// What the injury law reads from the catalogue, keys "injury.<member>".
struct Parameters {
  double halo;  ///< [m] delta, crushed and bleeding tissue round the open channel
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that the room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::injury
