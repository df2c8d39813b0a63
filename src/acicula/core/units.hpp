#pragma once

/// Named units as factors to SI, for literals in code and tests: `1.5 * unit::millimetre`.
/// Inside acicula every quantity is SI; other units appear only where a number crosses a boundary.
namespace acicula::unit {
inline constexpr double millimetre = 1e-3;
inline constexpr double micrometre = 1e-6;
inline constexpr double centimetre = 1e-2;
inline constexpr double second = 1.0;
inline constexpr double minute = 60.0;
inline constexpr double hour = 3600.0;
inline constexpr double day = 86400.0;
inline constexpr double week = 7.0 * day;
/// Julian year, the year of every rate in the catalogue.
inline constexpr double year = 365.25 * day;
inline constexpr double hertz = 1.0;
inline constexpr double newton = 1.0;
inline constexpr double pascal = 1.0;
inline constexpr double per_square_centimetre = 1e4;
}  // namespace acicula::unit
