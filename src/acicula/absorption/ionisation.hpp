#pragma once

#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Share of the molecules in the form to which log10 Kow refers: the uncharged one.
///
///   f = 1 / ((1 + 10^(pH - pKa)) (1 + 10^(pKb - pH)))        acids and bases
///   f = 1 / (1 + 10^(pKa - pH) + 10^(pH - pKb))              zwitterions (no net charge)
///
/// pKa of the acid group, pKb of the conjugate acid of the base group; a group that the molecule
/// does not have contributes nothing. Neutral molecules: 1.
/// @param ph  [1]
/// @return [1], within (0, 1]
/// @source textbook (Henderson-Hasselbalch)
[[nodiscard]] double unionised_share(const Molecule& molecule, double ph);

}  // namespace acicula::absorption
