#pragma once

#include "acicula/study/device_report/device_report.hpp"

#include <vector>

namespace acicula::study {

/// What the reader of a device report must know before using it: needles that reach fat or pass the
/// safe depth, lengths beyond expert practice or beyond what the clearance evaluated, a length that
/// is no setting, needles that buckle or do not break the skin. Stops first.
[[nodiscard]] std::vector<course::Warning> cautions(const DeviceReport& report);

/// A needle that was asked for must not be longer than the skin where it is thick: all that the
/// model would say of it is fat.
/// @throws ModelError  when the length of the details is above the 95th percentile of epidermis +
/// dermis
void require_length_within_skin(const DeviceReport& report);

}  // namespace acicula::study
