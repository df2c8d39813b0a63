#pragma once

#include <string>
#include <string_view>

namespace acicula::io {

/// A quantity in the unit in which its readers think.
struct Displayed {
  std::string number;  ///< "-1.25"
  std::string unit;    ///< "mm", empty for a plain number

  [[nodiscard]] std::string text() const;  ///< "-1.25 mm", "53 %"
};

/// A number with a minus sign in place of its leading hyphen.
[[nodiscard]] std::string with_minus(std::string number);

/// Three significant digits without trailing zeros: "0.0123", "12", "1230", "1.20e+09". What
/// is no number is "n/a".
[[nodiscard]] std::string significant(double value);

/// Turns an SI value into a display unit chosen by its unit and size (um or mm, hours or weeks),
/// and by the name of the endpoint where one unit has two customs: ".relative" is a signed
/// percentage.
/// @param value  in `unit`
/// @param unit   SI ("m", "kg m-2 s-1", "1"); another unit is shown as it is
/// @param name   of the endpoint; empty when it does not matter
[[nodiscard]] Displayed display(double value, std::string_view unit, std::string_view name = "");

}  // namespace acicula::io
