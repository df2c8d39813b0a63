#include "acicula/skin/scar_region.hpp"

#include "acicula/numerics/disc_stack.hpp"
#include "acicula/skin/mask_on_raster.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace acicula::skin {
namespace {

/// r(z) / R
double narrowing(const ScarRegion& region, double z) {
  const double above_floor = std::clamp(1.0 - z / region.depth, 0.0, 1.0);
  return region.floor_ratio +
         (1.0 - region.floor_ratio) * std::pow(above_floor, region.wall_exponent);
}

/// A scar that was to be drawn and is not must not become a round one.
void require_read(const ScarMask& mask) {
  if (!mask.file.empty() && mask.share.empty()) {
    throw std::invalid_argument("scar_share: the drawing of the scar was not read");
  }
}

/// Shares of one layer's own rows that a body of revolution takes.
void fill_layer(const std::vector<numerics::DiscSlice>& slices, const numerics::Raster& raster,
                numerics::Band own_rows, float* layer) {
  numerics::CellRange columns = numerics::columns_of(slices);
  numerics::CellRange rows = numerics::rows_of(slices);
  columns.begin = std::max<std::ptrdiff_t>(columns.begin, 0);
  columns.end = std::min(columns.end, static_cast<std::ptrdiff_t>(raster.columns));
  rows.begin = std::max(rows.begin, static_cast<std::ptrdiff_t>(own_rows.begin));
  rows.end = std::min(rows.end, static_cast<std::ptrdiff_t>(own_rows.end));
  if (columns.end <= columns.begin || rows.end <= rows.begin) return;
  numerics::CellWindow window;
  numerics::fill_window(slices, columns, rows, window);
  const double* share = window.share.data();
  for (std::ptrdiff_t j = rows.begin; j < rows.end; ++j) {
    float* row = layer + (static_cast<std::size_t>(j) - own_rows.begin) * raster.columns;
    for (std::ptrdiff_t i = columns.begin; i < columns.end; ++i) {
      row[i] = static_cast<float>(std::clamp(*share++, 0.0, 1.0));
    }
  }
}

}  // namespace

ScarRegion scar_region(const Condition& condition, const Skin& skin,
                       const numerics::Raster& raster) {
  if (condition.scar_type == ScarType::none) return {};
  const double dermis = skin.dermis.thickness;
  return {.x = 0.5 * static_cast<double>(raster.columns) * raster.spacing,
          .y = 0.5 * static_cast<double>(raster.rows) * raster.spacing,
          .radius = 0.5 * condition.scar_width,
          .depth = condition.scar_tissue_depth > 0.0 ? std::min(condition.scar_tissue_depth, dermis)
                                                     : dermis,
          .floor_ratio = condition.scar_floor_ratio,
          .wall_exponent = condition.scar_wall_exponent,
          .tether_radius = 0.5 * condition.scar_width * condition.scar_tether_width_ratio};
}

std::vector<float> scar_share(const ScarRegion& region, const ScarMask& mask,
                              const numerics::Raster& raster, const numerics::Grid& depth,
                              numerics::Band own_rows) {
  require_read(mask);
  const std::size_t plane = own_rows.size() * raster.columns;
  std::vector<float> share(depth.size() * plane, 0.0F);
  if (!(region.radius > 0.0)) return share;
  const auto disc_at = [&](double z) -> numerics::RasterDisc {
    return {.x = region.x / raster.spacing,
            .y = region.y / raster.spacing,
            .radius = region.radius * narrowing(region, z) / raster.spacing};
  };
  const std::vector<float> drawn =
      mask.share.empty() ? std::vector<float>{} : mask_on_raster(mask, raster, own_rows);
  for (std::size_t k = 0; k < depth.size() && depth.faces[k] < region.depth; ++k) {
    const double bottom = std::min(depth.faces[k + 1], region.depth);
    float* layer = share.data() + k * plane;
    if (!drawn.empty()) {
      const auto within = static_cast<float>((bottom - depth.faces[k]) / depth.width(k));
      std::transform(drawn.begin(), drawn.end(), layer, [&](float f) { return within * f; });
      continue;
    }
    std::vector<numerics::DiscSlice> slices;
    numerics::add_slices(disc_at, depth.faces[k], bottom, depth.width(k), slices);
    fill_layer(slices, raster, own_rows, layer);
  }
  return share;
}

std::vector<float> scar_plan(const ScarRegion& region, const ScarMask& mask,
                             const numerics::Raster& raster, numerics::Band own_rows) {
  require_read(mask);
  std::vector<float> plan(own_rows.size() * raster.columns, 0.0F);
  if (!(region.radius > 0.0)) return plan;
  if (!mask.share.empty()) return mask_on_raster(mask, raster, own_rows);
  fill_layer({{{.x = region.x / raster.spacing,
                .y = region.y / raster.spacing,
                .radius = region.radius / raster.spacing},
               1.0}},
             raster, own_rows, plan.data());
  return plan;
}

}  // namespace acicula::skin
