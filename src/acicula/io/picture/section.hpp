#pragma once

#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/plot.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace acicula::io::picture {

/// How a block of skin is cut.
enum class Cut {
  along_x,   ///< upright, x against depth, at one y
  along_y,   ///< upright, y against depth, at one x
  at_depth,  ///< flat, as seen from above
  axial,     ///< of rings: upright through the axis, both sides
};

/// The layer of cells that is shown.
struct Section {
  Cut cut = Cut::along_x;
  std::size_t index = 0;  ///< of the row, column or depth
  double position = 0.0;  ///< [m] of the middle of that layer; 0 for an axial cut
};

/// The layer of cells that holds a position.
/// @param position  [m] y, x or depth, by the cut; none: the middle of the plane, or the first
///                  depth
/// @throws InputError  when the block cannot be cut so, or the position lies outside it
[[nodiscard]] Section find_section(const FieldsGeometry& geometry, Cut cut,
                                   std::optional<double> position);

/// "Vertical section at y = 2.5 mm".
[[nodiscard]] std::string section_words(const Section& section);

/// The cells of a section; an axial cut shows the rings on both sides of the axis.
/// @param values  shape (depths, rows, columns), or (rows, columns) of a field of the surface,
///                which is seen from above whatever the cut
[[nodiscard]] Panel section_panel(const FieldsGeometry& geometry, const Section& section,
                                  std::span<const float> values);

/// Least, greatest and mean value of what a section shows.
struct Statistics {
  double low = 0.0;
  double high = 0.0;
  double mean = 0.0;  ///< cells count by their area, rings by their volume
};

/// @param panel  of section_panel()
[[nodiscard]] Statistics statistics(const Panel& panel, Cut cut);

}  // namespace acicula::io::picture
