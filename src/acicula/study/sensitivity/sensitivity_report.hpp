#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/sensitivity/analyse_sensitivity.hpp"

#include <map>
#include <string>

namespace acicula::study {

/// The indices as an aligned table, largest total first, after what was analysed.
[[nodiscard]] std::string sensitivity_text(const Sensitivity& sensitivity);

/// The same as JSON, with the meaning of every input; null where an index is not known.
/// @param run  version and seed are told
[[nodiscard]] std::string sensitivity_json(const io::Run& run, const Sensitivity& sensitivity);

/// Bars of both indices of every input with their intervals: an SVG file of its own. Empty when no
/// index is known.
[[nodiscard]] std::string sensitivity_figure(const Sensitivity& sensitivity);

/// The files of a result folder, name to text.
[[nodiscard]] std::map<std::string, std::string> sensitivity_files(const io::Run& run,
                                                                   const Sensitivity& sensitivity);

}  // namespace acicula::study
