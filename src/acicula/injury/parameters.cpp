#include "acicula/injury/parameters.hpp"

#include <array>

namespace acicula::injury {
namespace {

using Binding = evidence::Binding<Parameters>;

constexpr std::array bindings{Binding{"injury.halo", "m", &Parameters::halo}};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::injury
