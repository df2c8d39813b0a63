#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/surface/skin_tint.hpp"
#include "acicula/surface/texture.hpp"

#include <cstdint>
#include <vector>

namespace acicula::course {

/// A surface at one time.
struct SurfaceAt {
  double time = 0.0;  ///< [s] since the first session
  surface::HeightField heights;
  surface::HeightParameters texture;  ///< of the scale-limited surface
  double sdr = 0.0;                   ///< [1] of the scale-limited surface
  surface::Light tint = {};           ///< colour of the skin under daylight
};

/// The surface of the treated field before the first session and at the end of a course.
struct TreatedSurface {
  SurfaceAt before;
  SurfaceAt after;
  surface::Operations operations;  ///< that limited the surfaces for their texture
  bool measured = false;           ///< the user's scan, not drawn
};

/// For looking at, and for files; no endpoint comes from it. The user's scan on its own points, or
/// a drawn square of the side output.surface_width: with the points of output.surface_spacing where
/// output.surface asks for files, else with no more than a picture shows. A feature lies in the
/// same place on both.
/// @param course  of that treatment, followed to its end
/// @param seed    of the drawn surface
/// @throws std::invalid_argument  when the treatment names a scan that was not read
[[nodiscard]] TreatedSurface treated_surface(const Treatment& treatment, const Course& course,
                                             const Parameters& parameters, std::uint64_t seed);

/// Heights as whole numbers, for screens that draw them.
struct HeightTextures {
  std::size_t columns = 0;
  std::size_t rows = 0;
  double column_spacing = 0.0;  ///< [m]
  double row_spacing = 0.0;     ///< [m]
  double zero = 0.0;            ///< [m] height of the number 0
  double step = 0.0;            ///< [m] a height is zero + step * number
  /// Shape (rows, columns), row 0 at y = 0; the least number where nothing was measured.
  std::vector<std::int16_t> before = {};
  std::vector<std::int16_t> after = {};
};

/// Both surfaces in the same steps, the finest that hold all heights.
[[nodiscard]] HeightTextures height_textures(const TreatedSurface& surface);

}  // namespace acicula::course
