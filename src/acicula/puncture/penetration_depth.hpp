#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

namespace acicula::puncture {

/// Where a needle that broke the skin comes to rest.
struct Penetration {
  double depth = 0.0;       ///< [m] z from the surface
  double deflection = 0.0;  ///< [m] delta(z) + a: how far the surface itself went down
  double force = 0.0;       ///< [N] F_p(z)
};

/// Depth of a needle: the smaller of what its travel and what its force allow, at most its length.
///
///   travel:  z + delta(z) + a(F_p(z)) <= L + h
///   force:   F_p(z) <= F_max
///
/// delta dimple of steady penetration, a deflection by the neighbours, L + h and F_max of the
/// support. The needle stops at the first depth that breaks a condition: a weaker layer below a
/// tough one is not reached if the tough one already holds it. Solved layer by layer by bisection
/// to round-off; both left sides rise with z inside a layer.
[[nodiscard]] Penetration penetrate(const device::Needle& needle, const Tissue& tissue,
                                    const Support& support, const Parameters& parameters);

}  // namespace acicula::puncture
