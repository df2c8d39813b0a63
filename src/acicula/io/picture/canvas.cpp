#include "acicula/io/picture/canvas.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include <algorithm>
#include <numbers>
#include <stdexcept>

namespace acicula::io::picture {
namespace {

cairo_status_t append(void* file, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error(std::string("drawing failed: ") + cairo_status_to_string(status));
  }
}

/// A PDF tells when it was made; a picture of the same run should have the same bytes.
constexpr const char* no_date = "2000-01-01T00:00:00Z";

cairo_surface_t* surface_for(Format format, double width, double height, std::string& file) {
  if (format == Format::svg) {
    return cairo_svg_surface_create_for_stream(append, &file, width, height);
  }
  if (format == Format::pdf) {
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &file, width, height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, no_date);
    return surface;
  }
  return cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                    static_cast<int>(Canvas::pixels_per_unit * width),
                                    static_cast<int>(Canvas::pixels_per_unit * height));
}

}  // namespace

struct Canvas::Paper {
  Format format = Format::png;
  std::string file;
  cairo_surface_t* surface = nullptr;
  cairo_t* pen = nullptr;

  void colour(const Colour& c) const { cairo_set_source_rgb(pen, c.red, c.green, c.blue); }
  void path(std::span<const Point> points) const {
    cairo_new_path(pen);
    for (const auto& [x, y] : points) cairo_line_to(pen, x, y);
  }
  void stroke(const Pen& with) const {
    colour(with.colour);
    cairo_set_line_width(pen, with.width);
    cairo_set_dash(pen, with.dashes.data(), static_cast<int>(with.dashes.size()), 0.0);
    cairo_stroke(pen);
  }
};

Canvas::Canvas(double width, double height, Format format) : paper_(std::make_unique<Paper>()) {
  paper_->format = format;
  paper_->surface = surface_for(format, width, height, paper_->file);
  paper_->pen = cairo_create(paper_->surface);
  if (format == Format::png) cairo_scale(paper_->pen, pixels_per_unit, pixels_per_unit);
  // Letters keep the same shapes and places whatever the settings of a desktop are.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(paper_->pen, options);
  cairo_font_options_destroy(options);
  cairo_set_line_join(paper_->pen, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb(paper_->pen, 1.0, 1.0, 1.0);
  cairo_paint(paper_->pen);
}

Canvas::~Canvas() {
  cairo_destroy(paper_->pen);
  cairo_surface_destroy(paper_->surface);
}

void Canvas::line(std::span<const Point> points, const Pen& pen) {
  paper_->path(points);
  paper_->stroke(pen);
}

void Canvas::fill(std::span<const Point> outline, const Colour& colour) {
  paper_->path(outline);
  paper_->colour(colour);
  cairo_fill(paper_->pen);
}

void Canvas::frame(const Box& box, const Pen& pen) {
  cairo_rectangle(paper_->pen, box.x, box.y, box.width, box.height);
  paper_->stroke(pen);
}

void Canvas::disc(const Point& centre, double radius, const Colour& colour) {
  cairo_new_path(paper_->pen);
  cairo_arc(paper_->pen, centre.first, centre.second, radius, 0.0, 2.0 * std::numbers::pi);
  paper_->colour(colour);
  cairo_fill(paper_->pen);
}

void Canvas::text(const Point& place, const std::string& words, const Lettering& lettering) {
  cairo_t* pen = paper_->pen;
  cairo_select_font_face(pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                         lettering.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(pen, lettering.size);
  cairo_text_extents_t extents;
  cairo_text_extents(pen, words.c_str(), &extents);
  if (lettering.width > 0.0 && extents.x_advance > lettering.width) {
    cairo_set_font_size(pen, lettering.size * lettering.width / extents.x_advance);
    cairo_text_extents(pen, words.c_str(), &extents);
  }
  const double shift = lettering.anchor == Anchor::start    ? 0.0
                       : lettering.anchor == Anchor::middle ? 0.5 * extents.x_advance
                                                            : extents.x_advance;
  cairo_save(pen);
  cairo_translate(pen, place.first, place.second);
  if (lettering.upwards) cairo_rotate(pen, -0.5 * std::numbers::pi);
  cairo_move_to(pen, -shift, 0.0);
  cairo_set_source_rgb(pen, 0.1, 0.1, 0.12);
  if (lettering.halo) {
    cairo_text_path(pen, words.c_str());
    cairo_set_dash(pen, nullptr, 0, 0.0);
    cairo_set_line_width(pen, 3.0);
    cairo_stroke_preserve(pen);
    cairo_set_source_rgb(pen, 1.0, 1.0, 1.0);
    cairo_fill(pen);
  } else {
    cairo_show_text(pen, words.c_str());
  }
  cairo_restore(pen);
  cairo_new_path(pen);
}

void Canvas::image(const Box& box, std::span<const std::uint32_t> pixels, std::size_t width,
                   std::size_t height) {
  cairo_surface_t* image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width),
                                                      static_cast<int>(height));
  require(cairo_surface_status(image));
  cairo_surface_flush(image);
  unsigned char* data = cairo_image_surface_get_data(image);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(image));
  for (std::size_t y = 0; y < height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + y * stride);
    std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(y * width), width, row);
  }
  cairo_surface_mark_dirty(image);
  cairo_t* pen = paper_->pen;
  cairo_save(pen);
  cairo_translate(pen, box.x, box.y);
  cairo_scale(pen, box.width / static_cast<double>(width),
              box.height / static_cast<double>(height));
  cairo_set_source_surface(pen, image, 0.0, 0.0);
  cairo_pattern_set_filter(cairo_get_source(pen), CAIRO_FILTER_NEAREST);
  cairo_paint(pen);
  cairo_restore(pen);
  cairo_surface_destroy(image);
}

void Canvas::clip(const Box& box) {
  unclip();
  cairo_rectangle(paper_->pen, box.x, box.y, box.width, box.height);
  cairo_clip(paper_->pen);
}

void Canvas::unclip() { cairo_reset_clip(paper_->pen); }

std::string Canvas::finish() {
  require(cairo_status(paper_->pen));
  if (paper_->format == Format::png) {
    require(cairo_surface_write_to_png_stream(paper_->surface, append, &paper_->file));
  }
  cairo_surface_finish(paper_->surface);
  require(cairo_surface_status(paper_->surface));
  return std::move(paper_->file);
}

}  // namespace acicula::io::picture
