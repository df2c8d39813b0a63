#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Solubility of all species in water of a given pH.
///
///   S = max(S_0, min(S_0/f, g S_0, S_salt))
///
/// S_0 intrinsic solubility, of the uncharged species, f its share at this pH, g largest gain by
/// ionisation and S_salt solubility at which salts of small molecules precipitate: without these
/// caps the law would dissolve tons per litre a few units of pH beyond the pKa.
/// @param ph  [1]
/// @return [kg m-3]
/// @source textbook (Henderson-Hasselbalch)
[[nodiscard]] double solubility_at(const Molecule& molecule, double ph,
                                   const Parameters& parameters);

}  // namespace acicula::absorption
