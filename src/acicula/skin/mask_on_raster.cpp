#include "acicula/skin/mask_on_raster.hpp"

#include <algorithm>
#include <cstddef>

namespace acicula::skin {
namespace {

/// Part of a drawing's row (or column) in a cell.
struct Part {
  std::size_t index;
  double share;  ///< [1] of the cell
};

/// The parts of `drawn` equal pieces in cell i of `cells` equal ones, both over the same length.
std::vector<Part> parts_of(std::size_t i, std::size_t cells, std::size_t drawn) {
  // In units of a length / (cells drawn), where all ends are whole numbers.
  const std::size_t begin = i * drawn;
  const std::size_t end = begin + drawn;
  std::vector<Part> parts;
  for (std::size_t index = begin / cells; index * cells < end; ++index) {
    const std::size_t overlap = std::min(end, (index + 1) * cells) - std::max(begin, index * cells);
    parts.push_back({index, static_cast<double>(overlap) / static_cast<double>(drawn)});
  }
  return parts;
}

}  // namespace

std::vector<float> mask_on_raster(const ScarMask& mask, const numerics::Raster& raster,
                                  numerics::Band own_rows) {
  std::vector<std::vector<Part>> across;
  for (std::size_t i = 0; i < raster.columns; ++i) {
    across.push_back(parts_of(i, raster.columns, mask.columns));
  }
  std::vector<float> share;
  share.reserve(own_rows.size() * raster.columns);
  for (std::size_t j = own_rows.begin; j < own_rows.end; ++j) {
    const std::vector<Part> along = parts_of(j, raster.rows, mask.rows);
    for (const std::vector<Part>& columns : across) {
      double sum = 0.0;
      for (const Part& row : along) {
        const float* drawn = mask.share.data() + row.index * mask.columns;
        for (const Part& column : columns) {
          sum += row.share * column.share * static_cast<double>(drawn[column.index]);
        }
      }
      share.push_back(static_cast<float>(std::clamp(sum, 0.0, 1.0)));
    }
  }
  return share;
}

}  // namespace acicula::skin
