#pragma once

#include "acicula/io/protocol_document.hpp"
#include "acicula/io/study_file.hpp"

#include <vector>

namespace acicula::io {

/// Reads one [[measurement]] of a study. Faults go to the document.
/// @param arms  of the study, the main one first
[[nodiscard]] Measurement read_measurement(const toml::table& table, const std::vector<Arm>& arms,
                                           Document& document);

}  // namespace acicula::io
