#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/study_file.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// What a calibration is asked for.
struct CalibrationRequest {
  std::vector<std::string> keys = {};  ///< parameters to calibrate; empty: those of most influence
  int samples = 800;  ///< points at which every arm is simulated, for the response surfaces
  int walkers = 64;   ///< of the sampler; even
  int steps = 12000;  ///< of each walker, the first half of them discarded
  int checks = 200;   ///< runs of each arm behind the predictive intervals at the end
  std::uint64_t seed = 1;
  int threads = 0;  ///< [1] at most; 0: as many as there are cores
};

/// As many as a reader can weigh and some hundred points can bear.
inline constexpr std::size_t most_calibrated = 16;

/// Everything that is wrong with a request, each with what would be right.
[[nodiscard]] std::vector<Diagnostic> faults(const CalibrationRequest& request,
                                             const evidence::Catalogue& catalogue,
                                             std::span<const io::Study> studies);

}  // namespace acicula::study
