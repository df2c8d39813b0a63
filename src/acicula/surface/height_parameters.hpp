#pragma once

#include "acicula/surface/height_field.hpp"

namespace acicula::surface {

/// Height parameters of a scale-limited surface, by their symbols in ISO 25178-2.
struct HeightParameters {
  double sa = 0.0;   ///< [m] arithmetical mean height
  double sq = 0.0;   ///< [m] root mean square height
  double sp = 0.0;   ///< [m] maximum peak height
  double sv = 0.0;   ///< [m] maximum pit height, counted downwards
  double sz = 0.0;   ///< [m] maximum height, sp + sv
  double ssk = 0.0;  ///< [1] skewness; not a number for a flat surface
  double sku = 0.0;  ///< [1] kurtosis, 3 for Gaussian heights; not a number for a flat surface
};

/// With z from the mean of the n measured points:
///
///   Sa = sum |z| / n, Sq^2 = sum z^2 / n, Sp = max z, Sv = -min z,
///   Ssk = sum z^3 / (n Sq^3), Sku = sum z^4 / (n Sq^4)
///
/// @param field  at least one point measured
/// @source ISO 25178-2
[[nodiscard]] HeightParameters height_parameters(const HeightField& field);

}  // namespace acicula::surface
