#pragma once

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <span>
#include <utility>
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
  DiffusionOperator(const DiffusionOperator&) = delete;
  DiffusionOperator& operator=(const DiffusionOperator&) = delete;
  virtual ~DiffusionOperator() = default;

  [[nodiscard]] const Grid& depth() const { return depth_; }
  /// Rows of the whole plane, and this process's share of them. Rings are one row.
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] Band own_rows() const { return own_rows_; }
  /// Cells of a row.
  [[nodiscard]] std::size_t columns() const { return area_share_.size(); }
  /// [1] Shares of the cells of one row in the area of the whole plane, shape (columns); every row
  /// has the same.
  [[nodiscard]] std::span<const double> area_share() const { return area_share_; }
  [[nodiscard]] const Ranks& ranks() const { return ranks_; }

  /// This process's cells of one layer, and of the block.
  [[nodiscard]] std::size_t plane_cells() const { return own_rows_.size() * columns(); }
  [[nodiscard]] std::size_t cells() const { return depth_.size() * plane_cells(); }

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

 protected:
  /// @param ranks  must outlive the operator
  DiffusionOperator(Grid depth, std::size_t rows, Band own_rows, std::vector<double> area_share,
                    const Ranks& ranks)
      : depth_(std::move(depth)),
        rows_(rows),
        own_rows_(own_rows),
        area_share_(std::move(area_share)),
        ranks_(ranks) {}

 private:
  Grid depth_;
  std::size_t rows_;
  Band own_rows_;
  std::vector<double> area_share_;
  const Ranks& ranks_;
};

}  // namespace acicula::numerics
