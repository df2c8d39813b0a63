#include "acicula/io/picture/surface_picture.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/picture/canvas.hpp"
#include "acicula/io/picture/field_plot.hpp"
#include "acicula/io/picture/shaded_skin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace acicula::io::picture {
namespace {

// [units of the drawing]
constexpr double margin = 8.0;
constexpr double heading = 14.0;
constexpr double footing = 20.0;
constexpr std::size_t most_pixels = 320;

void draw_scale(Canvas& canvas, const Box& panel, double side) {
  const double length = scale_bar(side);
  const double width = panel.width * length / side;
  const double y = panel.bottom() + 0.45 * footing;
  const std::array<Canvas::Point, 2> ends{{{panel.x, y}, {panel.x + width, y}}};
  canvas.line(ends, {.colour = {0.1, 0.1, 0.12}, .width = 2.0});
  canvas.text({panel.x + width + 0.5 * margin, y + 0.5 * margin},
              fmt::format("{:g} mm", length / unit::millimetre), {});
}

void draw_panel(Canvas& canvas, const Box& panel, const ShadedSkin& skin,
                const std::string& words) {
  canvas.image(panel, skin.pixels, skin.columns, skin.rows);
  canvas.text({panel.x, panel.y - 0.5 * margin}, words, {.bold = true, .width = panel.width});
}

std::string caption(const course::TreatedSurface& surface) {
  const auto roughness = [](const course::SurfaceAt& at) {
    return fmt::format("{:.3g} um", at.texture.sa / unit::micrometre);
  };
  return fmt::format(
      "{} under raking light from the upper left, the same on both, true to scale in height; "
      "colour by melanin. Sa {} before, {} after.",
      surface.measured ? "The surface that was measured, and what the model makes of it,"
                       : "A drawn square of the treated skin",
      roughness(surface.before), roughness(surface.after));
}

}  // namespace

Picture surface_picture(const course::TreatedSurface& surface) {
  const ShadedSkin before = shaded_skin(surface.before.heights, surface.before.tint, most_pixels);
  const ShadedSkin after = shaded_skin(surface.after.heights, surface.after.tint, most_pixels);
  // A point of a surface of few points becomes a square of pixels.
  const std::size_t enlarged =
      std::max<std::size_t>(1, most_pixels / std::max(before.columns, before.rows));
  const double side = static_cast<double>(enlarged) / Canvas::pixels_per_unit;
  const Box left{.x = margin,
                 .y = margin + heading,
                 .width = side * static_cast<double>(before.columns),
                 .height = side * static_cast<double>(before.rows)};
  const Box right{
      .x = left.right() + margin, .y = left.y, .width = left.width, .height = left.height};
  const double width = right.right() + margin;
  const double height = left.bottom() + footing;
  Canvas canvas(width, height, Format::png);
  draw_panel(canvas, left, before, "Before");
  draw_panel(canvas, right, after,
             fmt::format("After, day {:.0f}", surface.after.time / unit::day));
  const surface::HeightField& field = surface.before.heights;
  draw_scale(canvas, left, static_cast<double>(field.columns) * field.column_spacing);
  return {.name = "pictures/surface.png",
          .title = "The surface of the skin, before and after",
          .caption = caption(surface),
          .png = canvas.finish(),
          .width = static_cast<int>(Canvas::pixels_per_unit * width),
          .height = static_cast<int>(Canvas::pixels_per_unit * height)};
}

}  // namespace acicula::io::picture
