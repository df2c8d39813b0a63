#include "acicula/absorption/solubility.hpp"

#include "acicula/absorption/ionisation.hpp"

#include <algorithm>

namespace acicula::absorption {

double solubility_at(const Molecule& molecule, double ph, const Parameters& p) {
  const double intrinsic = molecule.water_solubility;
  const double ionised = std::min({intrinsic / unionised_share(molecule, ph),
                                   p.ionised_solubility_gain * intrinsic, p.salt_solubility});
  return std::max(intrinsic, ionised);
}

}  // namespace acicula::absorption
