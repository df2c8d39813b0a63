#include "acicula/io/picture/puncture_plan.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/picture/choose.hpp"
#include "acicula/io/picture/field_plot.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::io::picture {

Plot puncture_plan(const course::PunctureFields& punctures, std::span<const Line> scar) {
  Plot plot{.title = "Where the needles came down",
            .subtitle =
                "Seen from above; a dot is as wide as the open channel, or as wide as it "
                "takes to be seen",
            .value_title = "depth with the needle in (µm)"};
  Statistics depths{.low = 1.0, .high = 0.0};
  for (std::size_t i = 0; i < punctures.sessions.size(); ++i) {
    const course::SessionField& session = punctures.sessions[i];
    Panel panel{.title = fmt::format("session {}, {}", i + 1, time_words(session.time)),
                .x_faces = {0.0, punctures.field.width},
                .y_faces = {0.0, punctures.field.height},
                .lines = {scar.begin(), scar.end()}};
    for (const puncture::Puncture& stroke : session.punctures) {
      if (!stroke.punctured) continue;
      const double depth = stroke.depth / unit::micrometre;
      panel.dots.push_back({stroke.place.x, stroke.place.y, stroke.radius, depth});
      depths.low = depths.high > 0.0 ? std::min(depths.low, depth) : depth;
      depths.high = std::max(depths.high, depth);
    }
    plot.panels.push_back(std::move(panel));
  }
  const ColourRange range = colour_range(std::span(&depths, 1), false);
  plot.low = range.low;
  plot.high = range.high;
  plot.x_title = "x (" + set_length_unit(punctures.field.width, plot.x_unit) + ")";
  plot.y_title = "y (" + set_length_unit(punctures.field.height, plot.y_unit) + ")";
  if (!scar.empty()) plot.legend = {{LineKind::scar, "scar"}};
  return plot;
}

}  // namespace acicula::io::picture
