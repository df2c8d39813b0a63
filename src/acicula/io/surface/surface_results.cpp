#include "acicula/io/surface/surface_results.hpp"

#include "acicula/io/surface/grey_png.hpp"
#include "acicula/io/surface/vti.hpp"
#include "acicula/io/surface/x3p_file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace acicula::io {
namespace {

using Json = nlohmann::ordered_json;

/// Black of a picture: the least number but that of missing points.
constexpr int black = std::numeric_limits<std::int16_t>::min() + 1;

GreyLevels grey(const course::HeightTextures& textures, const std::vector<std::int16_t>& numbers) {
  GreyLevels picture{.columns = textures.columns,
                     .rows = textures.rows,
                     .level_height = textures.step,
                     .offset = textures.zero + black * textures.step};
  picture.levels.reserve(numbers.size());
  for (std::size_t j = textures.rows; j-- > 0;) {
    for (std::size_t i = 0; i < textures.columns; ++i) {
      picture.levels.push_back(
          static_cast<std::uint16_t>(numbers[j * textures.columns + i] - black));
    }
  }
  return picture;
}

std::string colour(const surface::Light& tint) {
  return fmt::format("#{:02x}{:02x}{:02x}", surface::display_level(tint[0]),
                     surface::display_level(tint[1]), surface::display_level(tint[2]));
}

/// What is no number becomes null where it is written.
Json facts(const course::SurfaceAt& surface) {
  const surface::HeightParameters& texture = surface.texture;
  return {{"time_s", surface.time}, {"Sa_m", texture.sa},
          {"Sq_m", texture.sq},     {"Sz_m", texture.sz},
          {"Ssk", texture.ssk},     {"Sku", texture.sku},
          {"Sdr", surface.sdr},     {"colour", colour(surface.tint)}};
}

std::string texture_json(const course::TreatedSurface& surface,
                         const course::HeightTextures& textures) {
  const Json json{{"schema", 1},
                  {"columns", textures.columns},
                  {"rows", textures.rows},
                  {"column_spacing_m", textures.column_spacing},
                  {"row_spacing_m", textures.row_spacing},
                  {"measured", surface.measured},
                  {"grey_level_height_m", textures.step},
                  {"black_height_m", textures.zero + black * textures.step},
                  {"s_filter_m", surface.operations.s_filter},
                  {"form_order", surface.operations.form_order},
                  {"l_filter_m", surface.operations.l_filter},
                  {"before", facts(surface.before)},
                  {"after", facts(surface.after)}};
  return json.dump(2) + "\n";
}

}  // namespace

std::map<std::string, std::string> surface_files(const course::TreatedSurface& surface) {
  const course::HeightTextures textures = course::height_textures(surface);
  std::map<std::string, std::string> files{
      {"surface/before.x3p", x3p(surface.before.heights)},
      {"surface/after.x3p", x3p(surface.after.heights)},
      {"surface/surface.vti", vti(surface)},
      {"surface/texture.json", texture_json(surface, textures)}};
  if (surface::missing_points(surface.before.heights) == 0) {
    files["surface/before.png"] = grey_png(grey(textures, textures.before));
    files["surface/after.png"] = grey_png(grey(textures, textures.after));
  }
  return files;
}

}  // namespace acicula::io
