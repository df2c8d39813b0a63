#pragma once

#include "acicula/surface/texture.hpp"

#include <string>
#include <vector>

namespace acicula::io {

/// A surface that was measured, for its report.
struct TextureReport {
  std::string file;
  surface::HeightField measured;
  surface::Operations operations;
  surface::Texture texture;
  std::string output = {};           ///< file with the scale-limited surface; empty: none
  double output_level_height = 0.0;  ///< [m] of a picture written; 0: not one
  double output_offset = 0.0;        ///< [m] height of its black
};

/// What to mind when the numbers are read: a filter below what the grid holds, a surface shorter
/// than five cut-offs, missing points.
[[nodiscard]] std::vector<std::string> texture_cautions(const TextureReport& report);

/// Surface, operations and parameters as aligned text.
[[nodiscard]] std::string texture_text(const TextureReport& report);

/// The same as JSON, {"schema": 1, "file", "surface", "operations", "parameters", "cautions",
/// "output"}; SI units, null for what is not a number or was not measured.
[[nodiscard]] std::string texture_json(const TextureReport& report);

}  // namespace acicula::io
