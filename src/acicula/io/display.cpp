#include "acicula/io/display.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::io {
namespace {

/// One customary unit for values of an SI unit, from a magnitude on.
struct Custom {
  std::string_view si;
  double from;              ///< smallest magnitude [si] for which it is used
  std::string_view unit;    ///< of UDUNITS-2
  std::string_view text;    ///< as it is written
  std::string_view room{};  ///< only for names of this room
};

constexpr std::array customs{
    Custom{"m", unit::millimetre, "mm", "mm"},
    Custom{"m", 0.0, "um", "µm"},
    Custom{"s", 2.0 * unit::week, "week", "weeks"},
    Custom{"s", 2.0 * unit::day, "day", "days"},
    Custom{"s", 90.0 * unit::minute, "hour", "h"},
    Custom{"s", 90.0, "minute", "min"},
    Custom{"s", 0.0, "s", "s"},
    Custom{"m-2", 0.0, "cm-2", "per cm²"},
    Custom{"kg m-2", 1e-2, "mg cm-2", "mg/cm²"},
    Custom{"kg m-2", 0.0, "ug cm-2", "µg/cm²"},
    Custom{"kg m-2 s-1", 0.0, "g m-2 hour-1", "g/m²/h", "barrier"},
    Custom{"kg m-2 s-1", 0.0, "ug cm-2 hour-1", "µg/cm²/h"},
    Custom{"m s-1", 0.0, "cm hour-1", "cm/h", "absorption"},
    Custom{"m s-1", 0.0, "cm s-1", "cm/s"},
    Custom{"kg m-3", 0.0, "g L-1", "g/L"},
    Custom{"N", 1.0, "N", "N"},
    Custom{"N", 0.0, "mN", "mN"},
    Custom{"Pa", 1e9, "GPa", "GPa"},
    Custom{"Pa", 1e6, "MPa", "MPa"},
    Custom{"Pa", 0.0, "kPa", "kPa"},
    Custom{"rad", 0.0, "degree", "°"},
    Custom{"Hz", 0.0, "Hz", "Hz"},
    Custom{"s-1", 0.0, "s-1", "per s"},
};

bool is_share(std::string_view name) {
  const std::array<std::string_view, 3> words{"fraction", "probability", "share"};
  return std::any_of(words.begin(), words.end(),
                     [name](std::string_view word) { return name.find(word) != name.npos; });
}

}  // namespace

std::string Displayed::text() const {
  if (unit.empty()) return number;
  return unit == "°" ? number + unit : number + ' ' + unit;
}

std::string with_minus(std::string number) {
  if (number.starts_with('-')) number.replace(0, 1, "\u2212");
  return number;
}

std::string significant(double value) {
  if (!std::isfinite(value)) return "n/a";
  if (value == 0.0) return "0";
  const double magnitude = std::floor(std::log10(std::abs(value)));
  if (magnitude < -4.0 || magnitude > 6.0) return with_minus(fmt::format("{:.2e}", value));
  const double rounding = std::pow(10.0, magnitude - 2.0);
  const double rounded = std::round(value / rounding) * rounding;
  std::string text =
      with_minus(fmt::format("{:.{}f}", rounded, std::max(0, 2 - static_cast<int>(magnitude))));
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

Displayed display(double value, std::string_view si_unit, std::string_view name) {
  if (!std::isfinite(value)) return {significant(value), ""};
  if (name.ends_with(".relative")) {
    const std::string sign = value > 0.0 ? "+" : "";
    return {sign + with_minus(fmt::format("{:.1f}", 100.0 * value)), "%"};
  }
  if (si_unit == "1") {
    return is_share(name) ? Displayed{significant(100.0 * value), "%"}
                          : Displayed{significant(value), ""};
  }
  for (const Custom& custom : customs) {
    if (custom.si != si_unit || (std::abs(value) < custom.from)) continue;
    // Weeks only when they are whole: 30 days are no 4.29 weeks.
    if (custom.unit == "week" && std::fmod(value, unit::week) != 0.0) continue;
    if (!custom.room.empty() && !name.starts_with(custom.room)) continue;
    const std::string number = significant(evidence::convert(value, si_unit, custom.unit));
    const bool one_of_many =
        number == "1" && custom.text.ends_with('s') && custom.si == "s" && custom.text.size() > 1;
    return {number, std::string(custom.text.substr(0, custom.text.size() - (one_of_many ? 1 : 0)))};
  }
  return {significant(value), std::string(si_unit)};
}

}  // namespace acicula::io
