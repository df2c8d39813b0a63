#pragma once

#include "acicula/surface/height_field.hpp"

#include <array>
#include <cstddef>

namespace acicula::surface {

/// Parts of a surface, each of which treatment changes by a law of its own.
enum Part : std::size_t { micro_relief_part, wrinkle_part, scar_part, pore_part, part_count };

/// A number for every part.
using PartFactors = std::array<double, part_count>;
inline constexpr PartFactors unchanged_parts{1.0, 1.0, 1.0, 1.0};

/// A surface and what treatment changes of it. The whole may hold more than its parts (the form of
/// the body, swellings): that stays.
struct Relief {
  HeightField whole;
  /// [m] heights of each part, shape (rows, columns) of the whole; empty where there is none
  std::array<std::vector<double>, part_count> parts = {};
};

/// The surface after every part was made deeper or shallower.
///
///   z' = z + sum_k (f_k - 1) z_k
///
/// @param factors  [1] f_k
/// @return z'; missing points stay missing
[[nodiscard]] HeightField evolved(const Relief& relief, const PartFactors& factors);

}  // namespace acicula::surface
