#pragma once

#include "acicula/io/study_file.hpp"
#include "acicula/study/calibration/effect_scale.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace acicula::study {

/// A result of an arm that the model must give: the mean of so many subjects.
struct NeededResult {
  const io::Arm* arm = nullptr;
  int subjects = 1;
  const io::Measurement* measured = nullptr;  ///< which endpoint, observer and time
};

/// A published claim as a calibration compares it. Places are those of needed results.
struct Target {
  const io::Study* study = nullptr;
  const io::Measurement* measured = nullptr;
  std::size_t result = 0;
  std::optional<std::size_t> other = std::nullopt;   ///< of the arm it is compared with
  std::optional<std::size_t> family = std::nullopt;  ///< place among the families
  EffectScale scale = {};
  double observed = 0.0;  ///< v of the measured value; numbers and bounds
  double noise = 0.0;     ///< standard error of v, from the spread that the paper gives, if it does
};

/// What studies ask of a model.
struct Targets {
  std::vector<NeededResult> results;
  std::vector<Target> targets;
  std::vector<std::string> families;  ///< keys of the factors between studies
};

/// Lists what the studies of role calibration claim; those of role validation are left out.
/// Scales and what depends on them are still open.
[[nodiscard]] Targets calibration_targets(std::span<const io::Study> studies);

/// Sets scales, measured values and their standard errors.
/// @param usual             SI, for each needed result its values over the prior
/// @param unreported_error  [1] standard error of v where a paper gives no spread
void set_scales(Targets& targets, std::span<const std::vector<double>> usual,
                double unreported_error);

}  // namespace acicula::study
