#pragma once

#include "acicula/course/puncture_fields.hpp"
#include "acicula/io/picture/plot.hpp"

#include <span>
#include <vector>

namespace acicula::io::picture {

/// Where the needles of each session came down, from above, coloured by the depth of the channel,
/// with the outline of the scar.
/// @param punctures  with one session or more
/// @param scar       lines of the outline, in the same frame; may be empty
[[nodiscard]] Plot puncture_plan(const course::PunctureFields& punctures,
                                 std::span<const Line> scar);

}  // namespace acicula::io::picture
