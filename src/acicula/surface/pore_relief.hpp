#pragma once

#include "acicula/surface/height_field.hpp"

#include <cstdint>
#include <vector>

namespace acicula::surface {

/// Mouths of hair follicles.
struct Pores {
  double per_area = 0.0;         ///< [m-2]; 0: none
  double diameter = 0.0;         ///< [m] median
  double diameter_spread = 0.0;  ///< [1] standard deviation of ln diameter
  double depth_ratio = 0.0;      ///< [1] depth over diameter

  bool operator==(const Pores&) const = default;
};

/// Relief of pores.
///
///   z = -d [1 - (r / R)^2]^2  within R = D / 2,  d = q D
///
/// D diameter, log-normal, q depth ratio, r distance from the middle; one pore in every square of
/// the area that a pore has, anywhere in it. A pore's missing volume is pi R^2 d / 3. Where two
/// meet the deeper one counts.
/// @param grid  its points; heights are not read
/// @return [m] shape (rows, columns), not above 0; empty without pores
/// @source flament-2015 (pores are counted from 250 um on); the shape is ours
[[nodiscard]] std::vector<double> pore_relief(const HeightField& grid, const Pores& pores,
                                              std::uint64_t seed);

}  // namespace acicula::surface
