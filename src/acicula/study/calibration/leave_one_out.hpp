#pragma once

#include "acicula/study/calibration/calibrate.hpp"
#include "acicula/study/calibration/calibration_targets.hpp"
#include "acicula/study/calibration/response_surface.hpp"
#include "acicula/study/calibration/sample_posterior.hpp"

#include <vector>

namespace acicula::study {

/// Predicts every measured number by a calibration without its study: parameters, what they leave
/// unexplained, and a factor between studies of the family's spread.
[[nodiscard]] std::vector<CheckedNumber> leave_one_out(const ResponseSurface& surface,
                                                       const Targets& targets,
                                                       const Parameters& parameters,
                                                       std::size_t scores,
                                                       const SamplerSettings& settings);

}  // namespace acicula::study
