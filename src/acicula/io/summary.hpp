#pragma once

#include "acicula/io/results.hpp"

#include <filesystem>
#include <string>

namespace acicula::io {

/// summary.json: the endpoints in SI units and the warnings. What could not be computed is null.
[[nodiscard]] std::string summary_json(const Run& run);

/// Eleven lines for a terminal: what was done and what came of it, with units; one more for a
/// serum, and one for every stop rule.
/// @param folder  where the results lie
[[nodiscard]] std::string summary_text(const Run& run, const std::filesystem::path& folder);

}  // namespace acicula::io
