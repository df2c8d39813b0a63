#include "acicula/study/formulation_report/formulation_parameters.hpp"

#include <array>

namespace acicula::study {
namespace {

constexpr std::array bindings{
    evidence::Binding<FormulationParameters>{"study.body_mass", "kg",
                                             &FormulationParameters::body_mass},
    evidence::Binding<FormulationParameters>{"study.systemic_margin", "1",
                                             &FormulationParameters::systemic_margin},
};

}  // namespace

FormulationParameters formulation_parameters(const evidence::Catalogue& catalogue) {
  return evidence::bind<FormulationParameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> formulation_declarations() {
  return evidence::declarations_of<FormulationParameters>(bindings);
}

}  // namespace acicula::study
