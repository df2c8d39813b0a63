#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

#include <vector>

namespace acicula::puncture {

/// A needle, the skin under it and what stands behind it.
struct Scene {
  const device::Needle& needle;
  const Tissue& tissue;
  const Support& support;
  const Parameters& parameters;
  double compliance;  ///< [m N-1] of the array: how far neighbours push the skin away
};

/// A needle at rest on its way in.
struct Moment {
  double depth = 0.0;     ///< [m] of the tip in tissue
  double dimple = 0.0;    ///< [m]
  double cutting = 0.0;   ///< [N] of the force that holds the dimple
  double friction = 0.0;  ///< [N]
  double stored = 0.0;    ///< [J] in the dimple
  bool dropped = false;   ///< the force fell to this moment while the base stood still

  [[nodiscard]] double force() const { return cutting + friction; }
};

/// How far the base of the needle has come: depth, dimple and what the neighbours push away.
/// @return [m]
[[nodiscard]] double displacement(const Moment& moment, const Scene& scene);

/// The needle presses unbroken skin from first contact to a dimple.
///
///   F(D) = indentation_force
///
/// @param deepest  [m] the last dimple
[[nodiscard]] std::vector<Moment> press(double deepest, const Scene& scene);

/// The dimple at which skin breaks under a threshold: where the force reaches it, or where a cut
/// can go on if that is deeper.
/// @param threshold  [N]
/// @return [m]
[[nodiscard]] double breaking_dimple(double threshold, const Scene& scene);

/// The needle goes on from the moment at which the skin breaks.
///
/// The base stands still while the dimple partly recoils and the tip falls to the depth at which
///   z + delta + c F = u
/// holds again; then it cuts layer by layer with the force and the dimple of steady_penetration. A
/// layer that needs a deeper dimple than the one above is first pressed, at rest on the boundary,
/// F = beta e_k E delta^2 + F_f; where its stiffness or its toughness is less, the force drops.
/// @param way      begins with press(); extended
/// @param deepest  [m] where penetrate() says that the needle comes to rest
void break_in(std::vector<Moment>& way, double deepest, const Scene& scene);

}  // namespace acicula::puncture
