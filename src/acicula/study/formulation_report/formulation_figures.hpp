#pragma once

#include "acicula/study/formulation_report/formulation_report.hpp"

#include <string>

namespace acicula::study {

/// Where the active is against time: shares on a logarithmic axis of time, amounts in living skin
/// on a linear one.
[[nodiscard]] std::string amount_figures(const FormulationReport& report);

/// Absorbed amount and flux against time, beside those of intact skin.
[[nodiscard]] std::string absorption_figures(const FormulationReport& report);

/// Concentration down the skin at several times, and in bands of depth against time.
[[nodiscard]] std::string depth_figures(const FormulationReport& report);

/// The absorbed amount by columns and by unit cell; for a report that has it.
[[nodiscard]] std::string unit_cell_curve(const FormulationReport& report);

}  // namespace acicula::study
