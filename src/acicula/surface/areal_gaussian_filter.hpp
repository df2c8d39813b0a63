#pragma once

#include "acicula/surface/height_field.hpp"

namespace acicula::surface {

/// The mean surface of the Gaussian areal filter: what is longer than about the nesting index.
///
///   m(x, y) = sum w z / sum w,  w = s(dx) s(dy) over the points that were measured
///
/// s: weights of gaussian_weights(). The sum of the weights that lie on the surface is the
/// regression of order zero: towards the ends and at gaps the mean of the neighbours that are
/// there. Within half a nesting index of an end a slope is met by a bias.
///
/// @param field          at least one point measured
/// @param nesting_index  [m] above 0
/// @return the mean surface; missing where the field is
/// @source ISO 16610-61
[[nodiscard]] HeightField mean_surface(const HeightField& field, double nesting_index);

/// The S-filter: takes away what is shorter than the nesting index, mean_surface().
[[nodiscard]] HeightField s_filter(const HeightField& field, double nesting_index);

/// The L-filter: takes away what is longer, z - mean_surface().
/// @source ISO 25178-3
[[nodiscard]] HeightField l_filter(HeightField field, double nesting_index);

}  // namespace acicula::surface
