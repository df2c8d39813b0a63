#pragma once

#include "acicula/course/block.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace acicula::course {

/// What one session does to this process's share of a block.
struct BlockInjury {
  std::vector<float> fraction;        ///< [1], shape (depth, own rows, columns)
  std::vector<float> channel_radius;  ///< [m] at the surface, shape (own rows, columns)
  /// [m-2] paths across the tethered part of the dermis-fat plane; of a patch with a scar
  std::optional<double> tether_cuts = {};
};

/// The injury of a session: of every stroke where the device put it (patch), or of the mean channel
/// in the middle of the rings (cell).
/// @param index  of the session, from 0
/// @param seed   of the run
[[nodiscard]] BlockInjury block_injury(const Course& course, const Session& session,
                                       std::size_t index, const Block& block,
                                       numerics::Band own_rows, const Treatment& treatment,
                                       const Parameters& parameters, std::uint64_t seed);

/// Means of a field over the plane, layer by layer; the same bytes for any number of processes.
/// Collective.
/// @param values  shape (depths, own rows, columns)
/// @return shape (depths)
[[nodiscard]] std::vector<double> layer_means(std::span<const float> values,
                                              const numerics::DiffusionOperator& block);

}  // namespace acicula::course
