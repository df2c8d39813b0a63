#include "acicula/io/base64.hpp"
#include "acicula/io/document/parts.hpp"

#include <algorithm>
#include <span>

namespace acicula::io::document {
namespace {

// Along either side; a screen shows no more, and two surfaces take half a megabyte of text.
constexpr std::size_t most_points_along = 320;

/// Every step-th number along both directions, as bytes, the low one first.
std::string thinned(std::span<const std::int16_t> numbers, std::size_t columns, std::size_t step) {
  std::string bytes;
  for (std::size_t row = 0; row < numbers.size() / columns; row += step) {
    for (std::size_t column = 0; column < columns; column += step) {
      const auto number = static_cast<std::uint16_t>(numbers[row * columns + column]);
      bytes += static_cast<char>(number & 0xffU);
      bytes += static_cast<char>(number >> 8U);
    }
  }
  return bytes;
}

Json texture(const char* name, const char* unit, double before, double after) {
  return {{"name", name}, {"unit", unit}, {"before", number(before)}, {"after", number(after)}};
}

Json textures(const course::SurfaceAt& before, const course::SurfaceAt& after) {
  const surface::HeightParameters& was = before.texture;
  const surface::HeightParameters& is = after.texture;
  return Json::array({texture("Sa", "m", was.sa, is.sa), texture("Sq", "m", was.sq, is.sq),
                      texture("Sz", "m", was.sz, is.sz), texture("Ssk", "1", was.ssk, is.ssk),
                      texture("Sku", "1", was.sku, is.sku),
                      texture("Sdr", "1", before.sdr, after.sdr)});
}

Json colour(const surface::Light& tint) {
  return Json::array({surface::display_level(tint[0]), surface::display_level(tint[1]),
                      surface::display_level(tint[2])});
}

}  // namespace

Json surface(const Run& run) {
  const course::TreatedSurface& surface = run.surface;
  if (surface.before.heights.heights.empty()) return nullptr;
  const course::HeightTextures whole = course::height_textures(surface);
  const std::size_t step =
      (std::max(whole.columns, whole.rows) + most_points_along - 1) / most_points_along;
  const double times = static_cast<double>(step);
  return {{"columns", (whole.columns + step - 1) / step},
          {"rows", (whole.rows + step - 1) / step},
          {"column_spacing", number(times * whole.column_spacing)},
          {"row_spacing", number(times * whole.row_spacing)},
          {"height_zero", number(whole.zero)},
          {"height_unit", number(whole.step)},
          {"before", base64(thinned(whole.before, whole.columns, step))},
          {"after", base64(thinned(whole.after, whole.columns, step))},
          {"time", number(surface.after.time)},
          {"measured", surface.measured},
          {"textures", textures(surface.before, surface.after)},
          {"colour_before", colour(surface.before.tint)},
          {"colour_after", colour(surface.after.tint)}};
}

}  // namespace acicula::io::document
