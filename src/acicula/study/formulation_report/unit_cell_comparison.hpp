#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

namespace acicula::study {

/// The same serum in the axisymmetric unit cell of the mean channel, at the times of the columns;
/// the field when the columns have half of their absorbed amount, and at their first profile.
///
/// @param report  of the columns, complete
/// @throws ModelError     when no channel is open, channels overlap or pass the dermis
/// @throws NumericsError  when the solver fails
[[nodiscard]] UnitCellComparison compare_unit_cell(const FormulationReport& report,
                                                   const course::Parameters& parameters);

}  // namespace acicula::study
