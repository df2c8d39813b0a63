#pragma once

#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/puncture/state.hpp"

namespace acicula::absorption {

/// Conductance into the top of a channel that leaks through its wall, a fin.
///
///   G = G_0 (G_end + G_0 t)/(G_0 + G_end t),   G_0 = sqrt(g A D_w),  t = tanh(l sqrt(g/(A D_w)))
///
/// @param length  [m] l
/// @param leak    [m2 s-1] g, conductance through the wall per length
/// @param along   [m4 s-1] A D_w, area of the channel times diffusivity of its liquid
/// @param end     [m3 s-1] G_end, conductance at the lower end
/// @return [m3 s-1]
/// @source textbook (heat flow in fins)
[[nodiscard]] double fin_conductance(double length, double leak, double along, double end);

/// Steady conductance of all channels after elastic recoil, from the film to the mean of the viable
/// tissue at each depth, per area of skin: a stretch of stratum corneum without leak, viable
/// epidermis and dermis as fins, the floor.
///
///   P_c = sum_k n w_k G_k,   leak g = D K S',   G_end = 4 a D K,   a = a_0 sqrt(eta)
///
/// S' of lateral_exchange, n channels per area, w_k share of depth k.
/// @param pore_efficiency  [1] eta
/// @return [m s-1]
[[nodiscard]] double channel_permeability(const puncture::Channels& channels,
                                          const Thicknesses& thicknesses, const Permeant& permeant,
                                          double pore_efficiency);

/// Steady permeability of skin in vivo: stratum corneum by both routes and channels side by side,
/// then viable epidermis and the cleared dermis in series.
///
///   P_t = 1/(1/P_ve + 1/P_de),  P_ve = D_ve K/h_ve,  P_de = K sqrt(k D) tanh(h_de sqrt(k/D))
///   P   = P_t (f_v P_sc + P_pol + P_c)/(P_t + f_t P_sc + P_pol + P_c)
///
/// f_v, f_t uncharged share in the vehicle and in the tissue, k clearance. The dermis ends closed.
/// All that passes is taken to enter at the top of viable epidermis.
/// @param channels  [m s-1] P_c
/// @return [m s-1]
/// @source dancik-2013 (layers in series)
[[nodiscard]] double needled_permeability(const Thicknesses& thicknesses, const Permeant& permeant,
                                          double channels);

/// The same without channels.
/// @return [m s-1]
[[nodiscard]] double intact_permeability(const Thicknesses& thicknesses, const Permeant& permeant);

}  // namespace acicula::absorption
