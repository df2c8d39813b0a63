#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/device_report/device_report.hpp"

#include <string>

namespace acicula::study {

/// Depth, force, pain and deflection against nominal length.
[[nodiscard]] std::string length_figures(const io::Run& run, const DeviceReport& report);

/// Force on one needle against the displacement of its base.
[[nodiscard]] std::string way_figure(const DeviceReport& report);

/// Punctures per area against hand speed, and holes against passes.
[[nodiscard]] std::string density_figures(const DeviceReport& report);

}  // namespace acicula::study
