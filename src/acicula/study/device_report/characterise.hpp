#pragma once

#include "acicula/device/parameters.hpp"
#include "acicula/skin/parameters.hpp"
#include "acicula/study/device_report/device_report.hpp"

#include <cstdint>
#include <span>

namespace acicula::study {

/// The parameters that a report of a device needs.
struct DeviceReportParameters {
  skin::Parameters skin{};
  device::Parameters device{};
  puncture::Parameters puncture{};
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] DeviceReportParameters device_report_parameters(const evidence::Catalogue& catalogue);

/// Characterises a device at a site: every nominal length, hand speed and number of passes by
/// deliver() and puncture(); at the length that is set, the force on one needle against
/// displacement and one session placed on 1 cm2.
///
/// The maximum safe depth is the 5th percentile of epidermis + dermis (thickness_quantile); a
/// nominal length is within it when the 95th percentile of the depth of its needles is.
/// @param speeds  [m s-1], ascending
/// @param seed    of the placed session
/// @throws ModelError  when the device cannot work, or skin or needle have no possible shape
[[nodiscard]] DeviceReport characterise(const course::Treatment& treatment,
                                        std::span<const double> speeds,
                                        const DeviceReportParameters& parameters,
                                        std::uint64_t seed);

}  // namespace acicula::study
