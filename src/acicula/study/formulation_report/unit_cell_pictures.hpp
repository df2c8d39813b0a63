#pragma once

#include "acicula/study/formulation_report/formulation_report.hpp"

#include <string>

namespace acicula::study {

/// Figures of the concentration round one channel, a cut from the axis of the channel to the side
/// of its cell, one for each picture of the report's unit cell; all on one logarithmic scale of
/// colour. Of the depth the upper part is drawn, with the whole channel.
/// @return HTML; empty when there is nothing in the skin
[[nodiscard]] std::string unit_cell_pictures(const FormulationReport& report);

}  // namespace acicula::study
