#pragma once

#include "acicula/device/state.hpp"

#include <vector>

namespace acicula::study {

/// The nominal lengths of a report: the shortest and the longest sold, the multiples of the
/// device's step between them (without a step: eleven lengths, evenly spaced), and the length that
/// is set.
/// @return [m], ascending, each once
[[nodiscard]] std::vector<double> nominal_lengths(const device::Device& device);

/// Whether the device has this setting: an end of its range or a multiple of its step; any length
/// of the range when the step is not known.
/// @param length  [m]
[[nodiscard]] bool is_setting(const device::Device& device, double length);

}  // namespace acicula::study
