#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/device_report/device_report.hpp"

#include <string>

namespace acicula::study {

/// The numbers that matter most, as cards.
[[nodiscard]] std::string headline_cards(const DeviceReport& report);

/// Every nominal length with its depth, shares and margin to the safe depth.
[[nodiscard]] std::string length_table(const DeviceReport& report);

/// Every nominal length with its forces, open surface, pain and bleeding.
[[nodiscard]] std::string load_table(const DeviceReport& report);

/// Punctures against hand speed.
[[nodiscard]] std::string speed_table(const DeviceReport& report);

/// Holes, breached area and bleeding against the number of passes.
[[nodiscard]] std::string passes_table(const DeviceReport& report);

/// The placed session beside the quadrature over all needles.
[[nodiscard]] std::string placed_table(const DeviceReport& report);

}  // namespace acicula::study
