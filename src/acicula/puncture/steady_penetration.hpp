#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/tissue.hpp"

#include <cstddef>

namespace acicula::puncture {

/// Force on a needle that cuts its way in steadily, tip at depth z in layer k.
///
///   F_p(z) = m_k eta G_p d(z) + tau_f pi Sum_j m_j Int_(layer j above z) d(z - x) dx
///
/// d needle diameter, m_j resistance of layer j over that of the dermis, eta G_p toughness of the
/// dermis, tau_f friction stress of the dermis. F_p is the work per depth of fracture and friction;
/// it rises with z inside a layer.
/// @param depth  z [m]
/// @param layer  k, index of tissue.layers: which side of a boundary counts
/// @return [N]
/// @source shergold-fleck-2004 (steady load linear in the diameter)
[[nodiscard]] double penetration_force(const device::Needle& needle, const Tissue& tissue,
                                       double depth, std::size_t layer);

/// Dimple that stays round a needle while it cuts.
///
///   delta(z) = sqrt(l_k d(z)),   l_k = l_ef m_k / e_k
///
/// l_ef elasto-fracture length of the dermis, m_k resistance and e_k modulus of layer k over those
/// of the dermis.
/// @return [m]
[[nodiscard]] double penetration_dimple(const device::Needle& needle, const Tissue& tissue,
                                        double depth, std::size_t layer);

}  // namespace acicula::puncture
