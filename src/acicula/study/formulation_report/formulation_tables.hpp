#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

#include <string>

namespace acicula::study {

/// The numbers that answer most questions, large.
[[nodiscard]] std::string formulation_cards(const FormulationReport& report);

/// The molecule, the serum, the skin, the needles: what was computed, in words.
[[nodiscard]] std::string formulation_terms(const io::Run& run, const FormulationReport& report);

/// Amounts by place at a few times, per area and over the treated area.
[[nodiscard]] std::string amount_table(const FormulationReport& report);

/// Permeabilities by route, and what they stand for.
[[nodiscard]] std::string permeability_table(const FormulationReport& report);

/// Peak and area under the curve in bands of depth.
[[nodiscard]] std::string band_table(const FormulationReport& report);

/// Amounts of the columns and of the unit cell by place at a few times; for a report that has it.
[[nodiscard]] std::string unit_cell_table(const FormulationReport& report);

}  // namespace acicula::study
