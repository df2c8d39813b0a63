#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/study/formulation_report/formulation_parameters.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

namespace acicula::study {

/// Where a serum goes after one session, or on intact skin when the treatment names no device, and
/// what a formulation scientist must know of it.
///
/// @param treatment  one session; followed for its course.follow_up
/// @param molecule   name for people
/// @param about      what the catalogue says of the active
/// @throws ModelError     when the treatment lies outside a model's validity
/// @throws NumericsError  when a solver fails
[[nodiscard]] FormulationReport assess_formulation(const course::Treatment& treatment,
                                                   const std::string& molecule,
                                                   const std::string& about,
                                                   const course::Parameters& parameters,
                                                   const FormulationParameters& own);

}  // namespace acicula::study
