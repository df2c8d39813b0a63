#pragma once

#include "acicula/study/formulation_report/formulation_parameters.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

#include <vector>

namespace acicula::study {

/// What a reader must know before using the numbers: validity of the models for this molecule,
/// needles that do not break the skin, serums that were not made for the dermis while channels are
/// open, and how near the systemic amount comes to a published limit.
[[nodiscard]] std::vector<course::Warning> formulation_cautions(
    const FormulationReport& report, const FormulationParameters& parameters);

}  // namespace acicula::study
