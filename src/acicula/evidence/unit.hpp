#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace acicula::evidence {

// Units are written as UDUNITS-2 reads them ("mm", "1/day", "g m-2 h-1", "Julian_year"), with four
// things refused that it accepts but nobody means: a factor or an origin inside the unit ("3 mm",
// "s since 2000"), logarithmic units, the empty text, and a conversion between reciprocals (s to
// Hz) or between an angle and a pure number (rpm to Hz).

/// Converts a value between units.
///
/// @param value  in `from`
/// @return value in `to`
/// @throws InputError  when a unit is not known or the two measure different things
[[nodiscard]] double convert(double value, std::string_view from, std::string_view to);

/// The conversion itself, for more than one value of the same units.
/// @throws InputError  as convert()
[[nodiscard]] std::function<double(double)> converter(std::string_view from, std::string_view to);

/// Whether the text is a unit.
[[nodiscard]] bool is_unit(std::string_view text);

/// Whether two units measure the same thing.
[[nodiscard]] bool same_dimension(std::string_view a, std::string_view b);

/// The SI unit that acicula computes in for a unit's dimension, in base units, positive exponents
/// first: "m", "kg m-2 s-1", "1".
/// @throws InputError  when the unit is not known
[[nodiscard]] std::string si_unit(std::string_view text);

/// A number with a unit, as "1.5 mm" or "4 weeks" is written.
struct Quantity {
  double value;
  std::string unit;
};

/// Splits "1.5 mm" into its number and unit.
/// @throws InputError  when the text does not start with a finite number or has no known unit
[[nodiscard]] Quantity parse_quantity(std::string_view text);

}  // namespace acicula::evidence
