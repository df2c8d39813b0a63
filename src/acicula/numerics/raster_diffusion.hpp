#pragma once

#include "acicula/numerics/diffusion.hpp"
#include "acicula/numerics/diffusion_operator.hpp"
#include "acicula/numerics/line_transform.hpp"
#include "acicula/numerics/raster_stencil.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A plane of square cells: `rows` along y of `columns` along x.
struct Raster {
  std::size_t columns = 0;
  std::size_t rows = 0;
  double spacing = 0.0;  ///< [m]
  Sides sides = Sides::zero_flux;
};

/// Diffusion on layers of square cells, with the same diffusivity everywhere.
///
///   lap u = (u_west + u_east + u_north + u_south - 4 u) / spacing^2 + d2u/dz2 (see Laplacian)
///
/// solve() is direct: coefficients of eigenvectors along x and y (LineTransform), elimination along
/// z (DepthSolve), and back. Between processes, bands of rows become bands of columns for y and z.
/// One call at a time: threads work within a call.
class RasterDiffusion final : public DiffusionOperator {
 public:
  /// @param ranks  processes that share the rows; must outlive the operator
  /// @throws std::invalid_argument  for an empty raster, a spacing that is not positive, or more
  ///                                processes than rows
  RasterDiffusion(const Raster& raster, const Grid& depth, const Ranks& ranks);

  [[nodiscard]] const Raster& raster() const { return raster_; }

  void add_diffusion(std::span<const double> field, double diffusivity,
                     std::span<float> rate) const override;
  void add_taxis(std::span<const double> density, std::span<const double> signal, double taxis,
                 std::span<float> rate) const override;
  void solve(double shift, double diffusivity, std::span<float> b) const override;

 private:
  /// The rows beyond both ends of the band, of all layers.
  struct Halo {
    std::vector<double> before;  ///< shape (depth, columns)
    std::vector<double> after;
  };
  [[nodiscard]] Halo halo(std::span<const double> field) const;
  [[nodiscard]] StencilRow row_of(std::span<const double> field, const Halo& halo, std::size_t z,
                                  std::size_t y) const;
  [[nodiscard]] StencilLinks links_of(double diffusivity, std::size_t z) const;

  /// The directions along which lines are transformed.
  struct Axes {
    bool x;
    bool y;
  };
  void to_modes(float* planes, std::size_t rows, std::size_t columns, Axes axes) const;
  void from_modes(float* planes, std::size_t rows, std::size_t columns, Axes axes) const;
  /// Calls transform(plane, x, y) for every layer, x and y the work spaces of the thread.
  /// @param cells  of a plane
  template <class Transform>
  void for_each_plane(float* planes, std::size_t cells, const Transform& transform) const;
  void solve_depths(double shift, double diffusivity, Band band, float* modes) const;

  Raster raster_;
  Band own_columns_;  ///< of this process while lines run along y
  Laplacian vertical_;
  LineTransform along_x_;
  LineTransform along_y_;
  /// Work space of solve() between processes, shape (depth, rows, own columns). Kept, because
  /// asking the system for pages each time costs a fifth of a solve; empty for a process alone.
  mutable std::vector<float> modes_;
};

}  // namespace acicula::numerics
