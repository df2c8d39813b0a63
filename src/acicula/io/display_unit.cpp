#include "acicula/io/display_unit.hpp"

#include "acicula/core/units.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace acicula::io {
namespace {

DisplayUnit display_time(double seconds) {
  if (std::abs(seconds) >= 3.0 * unit::day) return {1.0 / unit::day, "d"};
  if (std::abs(seconds) >= 2.0 * unit::hour) return {1.0 / unit::hour, "h"};
  return {1.0 / unit::minute, "min"};
}

bool is_share(std::string_view name) {
  return name.ends_with(".relative") || name.ends_with("_fraction") ||
         name.ends_with("fraction_absorbed") || name.ends_with("_probability");
}

}  // namespace

DisplayUnit display_unit(const course::EndpointDeclaration& endpoint, double value) {
  if (is_share(endpoint.name)) return {100.0, "%"};
  if (endpoint.unit == "m") return {1e6, "um"};
  if (endpoint.unit == "s") return display_time(value);
  if (endpoint.unit == "N") return {1e3, "mN"};
  if (endpoint.unit == "m-2") return {1e-4, "/cm2"};
  if (endpoint.unit == "rad") return {180.0 / std::numbers::pi, "deg"};
  if (endpoint.unit == "m s-1") return {100.0 * unit::hour, "cm/h"};
  if (endpoint.unit == "kg m-2") return {1e5, "ug/cm2"};
  if (endpoint.unit == "kg m-2 s-1") {
    const bool of_water = endpoint.name == "barrier.tewl";
    return of_water ? DisplayUnit{1e3 * unit::hour, "g/m2/h"}
                    : DisplayUnit{1e5 * unit::hour, "ug/cm2/h"};
  }
  return {1.0, ""};
}

std::string display(double value, const course::EndpointDeclaration& endpoint) {
  const DisplayUnit unit = display_unit(endpoint, value);
  const double shown = value * unit.factor;
  const bool change =
      endpoint.name.ends_with(".relative") || endpoint.name == "outcome.wrinkle_grade";
  std::string text = change ? fmt::format("{:+.3g}", shown) : fmt::format("{:.3g}", shown);
  if (!unit.text.empty()) text += " " + std::string(unit.text);
  return text;
}

}  // namespace acicula::io
