#pragma once

#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/state.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace acicula::study {

/// One place where the active can be, in every form of the report.
struct Place {
  std::string_view key;                                ///< "viable_epidermis"
  std::string_view words;                              ///< "viable epidermis"
  std::vector<double> absorption::Delivered::*amount;  ///< [kg m-2] against time
  double absorption::Balance::*at_once;                ///< [kg m-2] at one time
};

/// All places, from the surface down; their amounts add up to what was applied.
[[nodiscard]] std::span<const Place> places();

}  // namespace acicula::study
