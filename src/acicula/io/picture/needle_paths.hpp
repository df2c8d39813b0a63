#pragma once

#include "acicula/course/puncture_fields.hpp"
#include "acicula/io/picture/plot.hpp"
#include "acicula/io/picture/section.hpp"

#include <vector>

namespace acicula::io::picture {

/// Needles that broke the skin in the layer of cells that a section shows, until a time: the
/// middle of their channels, as injury::ChannelPath has it, from the dermo-epidermal junction to
/// the tip. In a horizontal section, rings where needles of the last session passed that depth.
/// None for rings round an axis.
/// @param time  [s] sessions after it are left out
[[nodiscard]] std::vector<Line> needle_paths(const course::PunctureFields& punctures,
                                             const FieldsGeometry& geometry, const Section& section,
                                             double time);

}  // namespace acicula::io::picture
