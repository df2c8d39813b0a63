#pragma once

#include "acicula/course/endpoints.hpp"

#include <string>
#include <string_view>

namespace acicula::io {

/// A unit for people and the factor to it from SI.
struct DisplayUnit {
  double factor = 1.0;    ///< display value = SI value * factor
  std::string_view text;  ///< empty for plain numbers
};

/// The unit in which an endpoint is shown: relative changes and shares in %, depths in um, times in
/// hours or days, water loss in g/m2/h, angles in degrees.
[[nodiscard]] DisplayUnit display_unit(const course::EndpointDeclaration& endpoint, double value);

/// A value with its unit, three significant digits; a relative change carries its sign. ASCII.
/// @param value  [SI]
[[nodiscard]] std::string display(double value, const course::EndpointDeclaration& endpoint);

}  // namespace acicula::io
