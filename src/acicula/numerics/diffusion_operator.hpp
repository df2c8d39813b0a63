#pragma once

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Diffusion on a block of finite-volume cells without flux through top and bottom: layers of a
/// graded depth grid, each a plane of `plane_cells()` cells. Fields have shape (depth, plane) with
/// the plane's cells fastest, and hold only this process's band of the plane's rows.
///
/// Two planes exist: a raster of square cells (RasterDiffusion) and rings round an axis
/// (RingDiffusion).
class DiffusionOperator {
 public:
  DiffusionOperator() = default;
  DiffusionOperator(const DiffusionOperator&) = delete;
  DiffusionOperator& operator=(const DiffusionOperator&) = delete;
  virtual ~DiffusionOperator() = default;

  [[nodiscard]] virtual const Grid& depth() const = 0;
  /// Rows of the whole plane, and this process's share of them. Rings are one row.
  [[nodiscard]] virtual std::size_t rows() const = 0;
  [[nodiscard]] virtual Band own_rows() const = 0;
  /// Cells of a row.
  [[nodiscard]] virtual std::size_t columns() const = 0;
  /// [1] Shares of the cells of one row in the area of the whole plane, shape (columns); every row
  /// has the same.
  [[nodiscard]] virtual std::span<const double> area_share() const = 0;
  [[nodiscard]] virtual const Ranks& ranks() const = 0;

  /// This process's cells of one layer, and of the block.
  [[nodiscard]] std::size_t plane_cells() const { return own_rows().size() * columns(); }
  [[nodiscard]] std::size_t cells() const { return depth().size() * plane_cells(); }

  /// rate += diffusivity lap field.
  /// @param diffusivity  [m2 s-1]
  /// @param field        shape (depth, own rows, columns)
  /// @param rate         the same shape
  virtual void add_diffusion(std::span<const double> field, double diffusivity,
                             std::span<float> rate) const = 0;

  /// rate -= div(taxis density grad signal): cells climb a signal. The flux through a face takes
  /// the mean density of the two cells.
  /// @param taxis  [m2 s-1] for one unit of the signal
  virtual void add_taxis(std::span<const double> density, std::span<const double> signal,
                         double taxis, std::span<float> rate) const = 0;

  /// Replaces b by the solution x of (shift - diffusivity lap) x = b.
  /// @param shift  [s-1] positive
  virtual void solve(double shift, double diffusivity, std::span<float> b) const = 0;
};

}  // namespace acicula::numerics
