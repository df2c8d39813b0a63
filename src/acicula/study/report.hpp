#pragma once

#include "acicula/study/evaluate.hpp"
#include "acicula/study/summary.hpp"

#include <span>
#include <string>

namespace acicula::study {

/// Every measurement with its prediction as aligned text, study by study, then the scores. ASCII.
[[nodiscard]] std::string studies_text(std::span<const StudyResult> results,
                                       const Summary& summary);

/// The same as JSON: {"schema": 1, "studies": [...], "summary": {...}}; SI units; null where there
/// is nothing.
[[nodiscard]] std::string studies_json(std::span<const StudyResult> results,
                                       const Summary& summary);

}  // namespace acicula::study
