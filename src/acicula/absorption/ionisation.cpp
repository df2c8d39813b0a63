#include "acicula/absorption/ionisation.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {

double unionised_share(const Molecule& molecule, double ph) {
  if (molecule.ionisation == Ionisation::neutral) return 1.0;
  std::vector<double> pkas = molecule.acid_pkas;
  pkas.insert(pkas.end(), molecule.base_pkas.begin(), molecule.base_pkas.end());
  std::sort(pkas.begin(), pkas.end());
  // Weights over that of the uncharged form, so that none overflows where that form matters.
  const std::size_t uncharged = molecule.base_pkas.size();
  double sum = 1.0;
  double exponent = 0.0;
  for (std::size_t j = uncharged; j < pkas.size(); ++j) {
    exponent += ph - pkas[j];
    sum += std::pow(10.0, exponent);
  }
  exponent = 0.0;
  for (std::size_t j = uncharged; j-- > 0;) {
    exponent += pkas[j] - ph;
    sum += std::pow(10.0, exponent);
  }
  return 1.0 / sum;
}

}  // namespace acicula::absorption
