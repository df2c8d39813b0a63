#pragma once

#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"
#include "acicula/surface/micro_relief.hpp"
#include "acicula/surface/parameters.hpp"
#include "acicula/surface/pore_relief.hpp"
#include "acicula/surface/relief.hpp"
#include "acicula/surface/scar_relief.hpp"
#include "acicula/surface/wrinkle_relief.hpp"

#include <cstdint>
#include <optional>

namespace acicula::surface {

/// Whose skin is drawn, before treatment.
struct DrawnSkin {
  const skin::Skin& skin;
  const skin::Subject& subject;
  const skin::Condition& condition;
};

/// What a skin's surface is made of.
struct Features {
  Furrows furrows;
  std::optional<Wrinkles> wrinkles;  ///< where the condition has a fold
  Scars scars;                       ///< of the condition's type
  Pores pores;                       ///< at the site's follicles

  bool operator==(const Features&) const = default;
};

/// Furrows by age; wrinkles as a condition counts them, in movement, at the site's strain.
[[nodiscard]] Features features_of(const DrawnSkin& drawn, const Parameters& parameters,
                                   const outcome::Parameters& mechanics);

/// A square with that side, x fastest, without heights.
/// @param side     [m]
/// @param spacing  [m] of points, at most the side
[[nodiscard]] HeightField square_grid(double side, double spacing);

/// Draws the surface of skin. A feature lies at the same place on every grid that begins at the
/// origin.
/// @param grid  its points; heights are not read
/// @param seed  the same gives the same bytes, on any number of threads
[[nodiscard]] Relief draw_relief(HeightField grid, const Features& features, std::uint64_t seed);

}  // namespace acicula::surface
