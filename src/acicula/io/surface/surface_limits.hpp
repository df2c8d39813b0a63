#pragma once

#include <cstddef>

namespace acicula::io {

/// Most points of a surface that is read: 4096 x 4096, 8 cm of skin every 20 um. A fault of a
/// header thus costs a few hundred MiB at most.
inline constexpr std::size_t most_surface_points = std::size_t{1} << 24U;

/// Largest file of a surface [bytes]: that many points of 8 bytes, and room for the rest.
inline constexpr std::size_t largest_surface_file =
    8 * most_surface_points + (std::size_t{1} << 24U);

}  // namespace acicula::io
