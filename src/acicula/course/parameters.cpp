#include "acicula/course/parameters.hpp"

namespace acicula::course {

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return {.skin = skin::parameters_from(catalogue),
          .device = device::parameters_from(catalogue),
          .puncture = puncture::parameters_from(catalogue),
          .injury = injury::parameters_from(catalogue),
          .healing = healing::parameters_from(catalogue),
          .absorption = absorption::parameters_from(catalogue),
          .outcome = outcome::parameters_from(catalogue),
          .safety = safety::parameters_from(catalogue),
          .surface = surface::parameters_from(catalogue),
          .discrepancy = discrepancy_from(catalogue)};
}

std::vector<evidence::Declaration> declarations() {
  std::vector<evidence::Declaration> all;
  for (const auto& room :
       {skin::declarations(), device::declarations(), puncture::declarations(),
        injury::declarations(), healing::declarations(), absorption::declarations(),
        outcome::declarations(), safety::declarations(), surface::declarations(),
        discrepancy_declarations()}) {
    all.insert(all.end(), room.begin(), room.end());
  }
  return all;
}

}  // namespace acicula::course
