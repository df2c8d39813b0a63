#include "acicula/surface/draw_relief.hpp"

#include "acicula/outcome/epidermal_film.hpp"
#include "acicula/outcome/wrinkle_depth.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::surface {
namespace {

Furrows furrows_of(const DrawnSkin& drawn, const Parameters& parameters) {
  const double aged = std::max(0.0, drawn.subject.age - parameters.furrow_reference_age);
  return {.depth = parameters.furrow_depth,
          .half_width = parameters.furrow_half_width,
          .spacing = parameters.furrow_spacing * (1.0 + parameters.furrow_growth * aged),
          .elongation = 1.0 + parameters.furrow_elongation * aged,
          .fine_ratio = parameters.fine_furrow_ratio,
          .irregularity = parameters.irregularity};
}

Wrinkles wrinkles_of(const DrawnSkin& drawn, const Parameters& parameters,
                     const outcome::Parameters& mechanics) {
  const double epidermal = outcome::epidermal_wrinkle_share(drawn.subject.age, mechanics);
  const auto wave = [&](double share, double film) {
    const outcome::Buckling buckled = outcome::buckle(
        film, mechanics.film_modulus, mechanics.dermis_modulus, drawn.skin.compressive_strain);
    return Wave{.amplitude = share * buckled.amplitude, .wavelength = buckled.wavelength};
  };
  return {.waves = {wave(1.0 - epidermal, drawn.skin.stratum_corneum.thickness),
                    wave(epidermal, outcome::epidermal_film(drawn.skin, 1.0, mechanics))},
          .fold_depth = drawn.condition.wrinkle_fold_depth,
          .fold_half_width = parameters.fold_half_width,
          .fold_spacing = parameters.fold_spacing,
          .irregularity = parameters.irregularity};
}

Scars scars_of(const DrawnSkin& drawn, const Parameters& parameters,
               const outcome::Parameters& clinic) {
  const skin::Condition& condition = drawn.condition;
  return {.type = condition.scar_type,
          .depth = condition.scar_depth,
          .width = condition.scar_width,
          .wall_width = parameters.boxcar_wall_width,
          .tether_share = condition.scar_tether_share,
          .tether_width_ratio = condition.scar_tether_width_ratio,
          .per_area = parameters.scar_density,
          .depth_spread = clinic.scar_depth_spread,
          .width_spread = parameters.scar_width_spread,
          .irregularity = parameters.irregularity};
}

Pores pores_of(const DrawnSkin& drawn, const Parameters& parameters) {
  return {.per_area = drawn.skin.hair_follicle_density,
          .diameter = parameters.pore_diameter,
          .diameter_spread = parameters.pore_diameter_spread,
          .depth_ratio = parameters.pore_depth_ratio};
}

}  // namespace

HeightField square_grid(double side, double spacing) {
  const auto points =
      std::max<std::size_t>(2, static_cast<std::size_t>(std::round(side / spacing)));
  return {.columns = points, .rows = points, .column_spacing = spacing, .row_spacing = spacing};
}

Features features_of(const DrawnSkin& drawn, const Parameters& parameters,
                     const outcome::Parameters& mechanics) {
  Features features{.furrows = furrows_of(drawn, parameters),
                    .scars = scars_of(drawn, parameters, mechanics),
                    .pores = pores_of(drawn, parameters)};
  if (drawn.condition.wrinkle_fold_depth > 0.0) {
    features.wrinkles = wrinkles_of(drawn, parameters, mechanics);
  }
  return features;
}

Relief draw_relief(HeightField grid, const Features& features, std::uint64_t seed) {
  Relief relief;
  relief.parts[micro_relief_part] = micro_relief(grid, features.furrows, seed);
  if (features.wrinkles) {
    relief.parts[wrinkle_part] = wrinkle_relief(grid, *features.wrinkles, seed);
  }
  relief.parts[scar_part] = scar_relief(grid, features.scars, seed);
  relief.parts[pore_part] = pore_relief(grid, features.pores, seed);
  grid.heights.assign(grid.columns * grid.rows, 0.0);
  for (const std::vector<double>& part : relief.parts) {
    for (std::size_t i = 0; i < part.size(); ++i) grid.heights[i] += part[i];
  }
  relief.whole = std::move(grid);
  return relief;
}

}  // namespace acicula::surface
