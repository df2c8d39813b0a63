#pragma once

#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// Share of the molecules in the form to which log10 Kow and the intrinsic solubility refer: the
/// one without net charge.
///
///   f = w_b / (w_0 + w_1 + ... + w_n),   w_j = 10^(j pH - p_1 - ... - p_j)
///
/// p_1 <= p_2 <= ... <= p_n all pKa of the molecule, of its acid groups and of the conjugate acids
/// of its b base groups: macroscopic constants, one proton after the other. After j protons the
/// charge is b - j, so the uncharged form (or the zwitterion) has lost b. For one acid group
/// 1/(1 + 10^(pH - pKa)). Molecules called neutral, or without a pKa: 1.
/// @param ph  [1]
/// @return [1], within (0, 1]
/// @source textbook (Henderson-Hasselbalch)
[[nodiscard]] double unionised_share(const Molecule& molecule, double ph);

}  // namespace acicula::absorption
