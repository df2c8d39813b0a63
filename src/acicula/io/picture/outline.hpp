#pragma once

#include "acicula/io/picture/plot.hpp"

#include <span>
#include <vector>

namespace acicula::io::picture {

/// Round the cells of which at least half is scar: edges between those and the others, joined to as
/// few lines as can be. The border of the panel is no edge.
/// @param panel  gives the faces of the cells
/// @param share  [1] that is scar, shape (rows, columns) of the panel
[[nodiscard]] std::vector<Line> outline(const Panel& panel, std::span<const float> share);

}  // namespace acicula::io::picture
