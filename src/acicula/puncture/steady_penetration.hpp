#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/tissue.hpp"

#include <cstddef>

namespace acicula::puncture {

/// Force that the cut of a needle takes, tip at depth z in layer k: its work per depth.
///
///   F_c(z) = m_k eta G_p d(z)
///
/// d needle diameter, m_k resistance of layer k over that of the dermis, eta G_p toughness of the
/// dermis.
/// @param depth  z [m]
/// @param layer  k, index of tissue.layers: which side of a boundary counts
/// @return [N]
/// @source shergold-fleck-2004 (steady load linear in the diameter)
[[nodiscard]] double cutting_force(const device::Needle& needle, const Tissue& tissue, double depth,
                                   std::size_t layer);

/// Force of friction on the flank of a needle whose tip is at depth z.
///
///   F_f(z) = tau_f pi Sum_j m_j Int_(layer j above z) d(z - x) dx
///
/// tau_f friction stress of the dermis.
/// @return [N]
[[nodiscard]] double friction_force(const device::Needle& needle, const Tissue& tissue,
                                    double depth);

/// Force on a needle that cuts its way in steadily, tip at depth z in layer k.
///
///   F_p(z) = F_c(z) + F_f(z)
///
/// F_p is the work per depth of fracture and friction; it rises with z inside a layer.
/// @return [N]
[[nodiscard]] double penetration_force(const device::Needle& needle, const Tissue& tissue,
                                       double depth, std::size_t layer);

/// Work of the cut from the surface down to z: toughness times the area cut, closed form.
/// @return [J]
[[nodiscard]] double cutting_work(const device::Needle& needle, const Tissue& tissue, double depth);

/// Work of friction from the surface down to z, Int_0^z F_f dz', closed form.
/// @return [J]
[[nodiscard]] double friction_work(const device::Needle& needle, const Tissue& tissue,
                                   double depth);

/// Dimple that stays round a needle while it cuts.
///
///   delta(z) = sqrt(l_k d(z)),   l_k = l_ef m_k / e_k
///
/// l_ef elasto-fracture length of the dermis, m_k resistance and e_k modulus of layer k over those
/// of the dermis. It is the dimple that a sharp needle would press with the force of the cut,
/// F_c = beta e_k E delta^2.
/// @return [m]
[[nodiscard]] double penetration_dimple(const device::Needle& needle, const Tissue& tissue,
                                        double depth, std::size_t layer);

}  // namespace acicula::puncture
