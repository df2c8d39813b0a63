#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"
#include "acicula/surface/parameters.hpp"
#include "acicula/surface/relief.hpp"

#include <cstdint>

namespace acicula::surface {

/// Whose skin is drawn, before treatment.
struct DrawnSkin {
  const skin::Skin& skin;
  const skin::Subject& subject;
  const skin::Condition& condition;
};

/// A square with that side, x fastest, without heights.
/// @param side     [m]
/// @param spacing  [m] of points, at most the side
[[nodiscard]] HeightField square_grid(double side, double spacing);

/// Draws the surface of skin: micro-relief by age, wrinkles where the condition has a fold (as it
/// counts wrinkles: in movement, at the site's strain), scars of its type, pores at the site's
/// follicles. A feature lies at the same place on every grid that begins at the origin.
/// @param grid  its points; heights are not read
/// @param seed  the same gives the same bytes, on any number of threads
[[nodiscard]] Relief draw_relief(HeightField grid, const DrawnSkin& drawn,
                                 const Parameters& parameters, const outcome::Parameters& mechanics,
                                 std::uint64_t seed);

}  // namespace acicula::surface
