#pragma once

#include "acicula/evidence/file_faults.hpp"
#include "acicula/evidence/posterior.hpp"

#include <string_view>

namespace acicula::evidence {

/// Where a data folder has it.
inline constexpr std::string_view posterior_path = "posterior/calibrated.toml";

/// Reads a posterior: title, note, keys, mean, standard_deviation and the lower triangle of the
/// correlation matrix, row by row. Faults are added to `faults`; the posterior is then empty.
[[nodiscard]] Posterior read_posterior(const FileFaults& faults);

}  // namespace acicula::evidence
