#pragma once

#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/puncture/state.hpp"

namespace acicula::absorption {

/// Steady conductance of one channel: diffusion in its liquid to its middle, then out through wall
/// and floor into the tissue.
///
///   1/G = 0.5 h/(pi a^2 D_w) + 1/G_t
///
/// @param radius               [m] a
/// @param depth                [m] h
/// @param liquid_diffusivity   [m2 s-1] D_w
/// @param tissue_conductance   [m3 s-1] G_t, the sum of D K S over the tissue that it touches
/// @return [m3 s-1]
/// @source davidson-2008, mcallister-2003 (the idea), textbook (shape factors)
[[nodiscard]] double channel_conductance(double radius, double depth, double liquid_diffusivity,
                                         double tissue_conductance);

/// Steady permeability of all channels after elastic recoil, per area of skin.
///
///   P_mn = sum_k n w_k G_k,   G_t = D_ve K S_ve + D_de K S_de,   S = 2 pi l/ln(R/a) (+ 4 a)
///
/// a = a_0 sqrt(eta), R = 1/sqrt(pi n), l length of a channel in a layer of viable tissue, n
/// channels per area, w_k share of depth k. The tissue beyond is a sink.
/// @param pore_efficiency  [1] eta
/// @return [m s-1]
[[nodiscard]] double channel_permeability(const puncture::Channels& channels,
                                          const Thicknesses& thicknesses, const Permeant& permeant,
                                          double pore_efficiency);

/// Steady permeability of intact skin in vivo: stratum corneum by both routes, then viable
/// epidermis and the cleared dermis in series.
///
///   P_t = 1/(1/P_ve + 1/P_de),  P_ve = D_ve K/h_ve,  P_de = K sqrt(k D) tanh(h_de sqrt(k/D))
///   P   = P_t (f_v P_sc + P_pol)/(P_t + f_t P_sc + P_pol)
///
/// f_v, f_t uncharged share in the vehicle and in the tissue, k clearance. The dermis ends closed.
/// @return [m s-1]
/// @source dancik-2013 (layers in series)
[[nodiscard]] double intact_permeability(const Thicknesses& thicknesses, const Permeant& permeant);

}  // namespace acicula::absorption
