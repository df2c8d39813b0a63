#pragma once

#include "acicula/numerics/diffusion.hpp"

#include <cstddef>
#include <span>

namespace acicula::numerics {

/// Replaces b by x of (shift + lateral_m - diffusivity d2/dz2) x = b for many modes m side by side.
///
/// Elimination down and up each column in a form that only adds numbers of one sign,
///
///   s_0 = shift + lateral,  s_i = shift + lateral + a_i s_(i-1) / p_(i-1),  p_i = s_i + c_i,
///   y_0 = b_0,              y_i = b_i + a_i y_(i-1) / p_(i-1),
///   x_i = (y_i + c_i x_(i+1)) / p_i,
///
/// a_i and c_i diffusivity times the Laplacian's coefficients to the cells above and below: the
/// amount in a column comes out to rounding however small the shift, which the usual pivots
/// s + a + c - a c / p do not give.
///
/// @param lateral  [s-1], shape (modes), none negative
/// @param b        value of layer i and mode m at b[i * layer_step + m]
void solve_depth(const Laplacian& vertical, double shift, double diffusivity,
                 std::span<const float> lateral, float* b, std::size_t layer_step);

}  // namespace acicula::numerics
