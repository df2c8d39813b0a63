#include "acicula/surface/parameters.hpp"

#include <array>

namespace acicula::surface {
namespace {

using Binding = evidence::Binding<Parameters>;

constexpr std::array bindings{Binding{"surface.s_filter", "m", &Parameters::s_filter},
                              Binding{"surface.l_filter", "m", &Parameters::l_filter},
                              Binding{"surface.form_order", "1", &Parameters::form_order}};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::surface
