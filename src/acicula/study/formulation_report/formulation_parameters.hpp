#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::study {

/// What a formulation report assumes of the person.
struct FormulationParameters {
  double body_mass = 0.0;        ///< [kg] of an adult
  double systemic_margin = 0.0;  ///< [1] share of a limit from which on the report warns
};

[[nodiscard]] FormulationParameters formulation_parameters(const evidence::Catalogue& catalogue);

[[nodiscard]] std::vector<evidence::Declaration> formulation_declarations();

}  // namespace acicula::study
