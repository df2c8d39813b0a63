#pragma once

#include <string>
#include <string_view>

namespace acicula::evidence {

/// Converts a value between units that UDUNITS-2 knows ("mm", "1/day", "g m-2 h-1", "Julian_year").
///
/// @param value  in `from`
/// @return value in `to`
/// @throws InputError  when a unit is not known or the two measure different things
[[nodiscard]] double convert(double value, std::string_view from, std::string_view to);

/// Whether UDUNITS-2 can read the text as a unit.
[[nodiscard]] bool is_unit(std::string_view text);

/// Whether two units measure the same thing.
[[nodiscard]] bool same_dimension(std::string_view a, std::string_view b);

/// The SI unit that acicula computes in for a unit's dimension, in base units ("m", "kg s-2").
[[nodiscard]] std::string si_unit(std::string_view unit);

/// A number with a unit, as "1.5 mm" or "4 weeks" is written.
struct Quantity {
  double value;
  std::string unit;
};

/// Splits "1.5 mm" into its number and unit.
/// @throws InputError  when the text does not start with a finite number or has no known unit
[[nodiscard]] Quantity parse_quantity(std::string_view text);

}  // namespace acicula::evidence
