#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"

namespace acicula::absorption {

/// How a molecule dissolves, binds and diffuses in viable epidermis and dermis.
struct ViableTissue {
  double binding_factor = 1.0;  ///< [1] BF
  double partition = 0.0;       ///< [1] tissue over water at tissue pH, all species: share BF
  double diffusivity = 0.0;     ///< [m2 s-1] of bound and free together
};

/// Kretsos-Dancik correlation of viable tissue.
///
///   f_u  = 1 - (A e^logD + B)/(A e^logD + 1 + B)
///   BF   = 0.68 + 0.32/f_u + 0.001 f_non Kow,    K = 0.6 BF (over all species in water at pH 7.4)
///   D    = (10^(-4.15) M^-0.655 + 0.32 1e-7 (1 - f_u)/f_u)/BF    cm2/s
///
/// A, B by kind: neutral molecules and bases; acids with the pharmacophore of anti-inflammatory
/// drugs; other acids and zwitterions. f_u unbound share in plasma, logD = log10(f_non Kow) at
/// tissue pH, f_non uncharged share, BF binding factor, M molar mass in g/mol. Over the uncharged
/// species alone the partition is K/f_non. A molecule without log10 Kow is not bound (BF = 1); one
/// above the mobile limit does not move.
/// @source kretsos-2008, dancik-2013 (equations as in the MoBi project file)
[[nodiscard]] ViableTissue viable_tissue(const Molecule& molecule, const Parameters& parameters);

}  // namespace acicula::absorption
