#pragma once

#include "acicula/io/picture/colour_map.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace acicula::io::picture {

enum class Format { png, svg, pdf };

/// A rectangle of a drawing [units of the drawing], from its upper left corner.
struct Box {
  double x = 0.0;
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
};

struct Pen {
  Colour colour;
  double width = 1.0;
  std::vector<double> dashes = {};  ///< lengths drawn and left out in turn; empty: solid
};

enum class Anchor { start, middle, end };

struct Lettering {
  double size = 11.0;
  bool bold = false;
  Anchor anchor = Anchor::start;
  bool upwards = false;  ///< runs from bottom to top
  bool halo = false;     ///< white with a dark rim, to be read on any colour
  double width = 0.0;    ///< letters become smaller where the text would be wider; 0: any width
};

/// White paper to draw on, without a display. The only place that knows the drawing library.
class Canvas {
 public:
  /// @param width   [units]; a PNG has two pixels a unit, an SVG or PDF is as many points wide
  Canvas(double width, double height, Format format);
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas();

  /// Pixels of an image per unit that show every detail.
  static constexpr double pixels_per_unit = 2.0;

  using Point = std::pair<double, double>;

  void line(std::span<const Point> points, const Pen& pen);
  void fill(std::span<const Point> outline, const Colour& colour);
  void frame(const Box& box, const Pen& pen);
  void disc(const Point& centre, double radius, const Colour& colour);
  void text(const Point& place, const std::string& words, const Lettering& lettering);
  /// @param pixels  0x00RRGGBB, shape (height, width), from the upper left corner
  void image(const Box& box, std::span<const std::uint32_t> pixels, std::size_t width,
             std::size_t height);
  /// Until the next call, nothing outside the box is drawn; without a box everything is.
  void clip(const Box& box);
  void unclip();

  /// The file. Nothing can be drawn afterwards.
  /// @throws std::runtime_error  when the drawing library fails
  [[nodiscard]] std::string finish();

 private:
  struct Paper;
  std::unique_ptr<Paper> paper_;
};

}  // namespace acicula::io::picture
