#include "acicula/absorption/ionisation.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

/// 10^x, or 0 when the molecule lacks the group.
double ratio(bool present, double exponent) { return present ? std::pow(10.0, exponent) : 0.0; }

}  // namespace

double unionised_share(const Molecule& molecule, double ph) {
  if (molecule.ionisation == Ionisation::neutral) return 1.0;
  const bool has_acid = molecule.acid_pka.has_value();
  const bool has_base = molecule.base_pka.has_value();
  const double acid = molecule.acid_pka.value_or(ph);
  const double base = molecule.base_pka.value_or(ph);
  if (molecule.ionisation == Ionisation::zwitterion) {
    return 1.0 / (1.0 + ratio(has_acid, acid - ph) + ratio(has_base, ph - base));
  }
  return 1.0 / ((1.0 + ratio(has_acid, ph - acid)) * (1.0 + ratio(has_base, base - ph)));
}

}  // namespace acicula::absorption
