#include "acicula/io/depth_time_csv.hpp"

#include "acicula/io/fields_file.hpp"

#include <fmt/format.h>

#include <iterator>
#include <stdexcept>

namespace acicula::io {

std::string depth_time_csv(std::span<const healing::State> history, const numerics::Grid& dermis) {
  std::string text = "time [s],depth [m],depth_from [m],depth_to [m]";
  for (std::size_t k = 0; k < healing::species_count; ++k) {
    text += fmt::format(",{} [1]", field_registry()[k].name);
  }
  text += ",collagen_total [1]\n";
  const auto out = std::back_inserter(text);
  for (const healing::State& state : history) {
    if (state.cells.size() != dermis.size()) {
      throw std::invalid_argument("depth_time_csv: the history does not fit the grid");
    }
    for (std::size_t depth = 0; depth < dermis.size(); ++depth) {
      const healing::Cell& cell = state.cells[depth];
      fmt::format_to(out, "{},{:.6g},{:.6g},{:.6g}", state.time, dermis.centre(depth),
                     dermis.faces[depth], dermis.faces[depth + 1]);
      for (const double value : cell) fmt::format_to(out, ",{}", value);
      fmt::format_to(out, ",{}\n",
                     cell[healing::immature_collagen1] + cell[healing::immature_collagen3] +
                         cell[healing::mature_collagen1] + cell[healing::mature_collagen3]);
    }
  }
  return text;
}

}  // namespace acicula::io
