#include "acicula/numerics/raster_diffusion.hpp"

#include "acicula/numerics/column_bands.hpp"
#include "acicula/numerics/depth_solve.hpp"

#include <stdexcept>

namespace acicula::numerics {
namespace {

/// Cells below which waking threads costs more than they save.
[[maybe_unused]] constexpr std::size_t worth_threads = 1 << 16;

const Raster& checked(const Raster& raster, const Grid& depth, const Ranks& ranks) {
  if (raster.columns == 0 || raster.rows == 0 || depth.faces.size() < 2) {
    throw std::invalid_argument("RasterDiffusion: no cells");
  }
  if (!(raster.spacing > 0.0)) {
    throw std::invalid_argument("RasterDiffusion: spacing must be positive");
  }
  if (ranks.size() > raster.rows) {
    throw std::invalid_argument("RasterDiffusion: more processes than rows");
  }
  return raster;
}

std::vector<double> equal_shares(const Raster& raster) {
  return std::vector(raster.columns, 1.0 / static_cast<double>(raster.columns * raster.rows));
}

}  // namespace

RasterDiffusion::RasterDiffusion(const Raster& raster, const Grid& depth, const Ranks& ranks)
    : DiffusionOperator(depth, raster.rows, band(raster.rows, ranks.size(), ranks.rank()),
                        equal_shares(checked(raster, depth, ranks)), ranks),
      raster_(raster),
      own_columns_(band(raster.columns, ranks.size(), ranks.rank())),
      vertical_(laplacian(depth)),
      along_x_(raster.columns, raster.sides),
      along_y_(raster.rows, raster.sides) {}

RasterDiffusion::Halo RasterDiffusion::halo(std::span<const double> field) const {
  const std::size_t n = columns();
  const std::size_t size = depth().size() * n;
  std::vector<double> first;
  std::vector<double> last;
  for (std::size_t z = 0; z < depth().size(); ++z) {
    const double* plane = field.data() + z * plane_cells();
    first.insert(first.end(), plane, plane + n);
    last.insert(last.end(), plane + plane_cells() - n, plane + plane_cells());
  }
  Halo halo{std::vector<double>(size), std::vector<double>(size)};
  ranks().exchange(std::as_bytes(std::span(first)), std::as_bytes(std::span(last)),
                   std::as_writable_bytes(std::span(halo.before)),
                   std::as_writable_bytes(std::span(halo.after)));
  // No gradient, no flux.
  if (raster_.sides == Sides::zero_flux && own_rows().begin == 0) halo.before = first;
  if (raster_.sides == Sides::zero_flux && own_rows().end == rows()) halo.after = last;
  return halo;
}

StencilRow RasterDiffusion::row_of(std::span<const double> field, const Halo& halo, std::size_t z,
                                   std::size_t y) const {
  const double* row = field.data() + z * plane_cells() + y * columns();
  return {.here = row,
          .north = y > 0 ? row - columns() : &halo.before[z * columns()],
          .south = y + 1 < own_rows().size() ? row + columns() : &halo.after[z * columns()],
          .up = z > 0 ? row - plane_cells() : row,
          .down = z + 1 < depth().size() ? row + plane_cells() : row};
}

StencilLinks RasterDiffusion::links_of(double diffusivity, std::size_t z) const {
  return {.across = diffusivity / (raster_.spacing * raster_.spacing),
          .above = diffusivity * vertical_.above[z],
          .below = diffusivity * vertical_.below[z]};
}

void RasterDiffusion::add_diffusion(std::span<const double> field, double diffusivity,
                                    std::span<float> rate) const {
  const Halo edge = halo(field);
  const bool periodic = raster_.sides == Sides::periodic;
  const std::size_t n = columns();
#pragma omp parallel for collapse(2) if (cells() > worth_threads)
  for (std::size_t z = 0; z < depth().size(); ++z) {
    for (std::size_t y = 0; y < own_rows().size(); ++y) {
      add_differences(row_of(field, edge, z, y), links_of(diffusivity, z), n, periodic ? n - 1 : 0,
                      periodic ? 0 : n - 1, rate.data() + z * plane_cells() + y * n);
    }
  }
}

void RasterDiffusion::add_taxis(std::span<const double> density, std::span<const double> signal,
                                double taxis, std::span<float> rate) const {
  const Halo density_edge = halo(density);
  const Halo signal_edge = halo(signal);
  const bool periodic = raster_.sides == Sides::periodic;
  const std::size_t n = columns();
#pragma omp parallel for collapse(2) if (cells() > worth_threads)
  for (std::size_t z = 0; z < depth().size(); ++z) {
    for (std::size_t y = 0; y < own_rows().size(); ++y) {
      subtract_climb(row_of(density, density_edge, z, y), row_of(signal, signal_edge, z, y),
                     links_of(taxis, z), n, periodic ? n - 1 : 0, periodic ? 0 : n - 1,
                     rate.data() + z * plane_cells() + y * n);
    }
  }
}

void RasterDiffusion::solve(double shift, double diffusivity, std::span<float> b) const {
  if (ranks().size() == 1) {
    to_modes(b.data(), rows(), columns(), {.x = true, .y = true});
    solve_depths(shift, diffusivity, {0, columns()}, b.data());
    from_modes(b.data(), rows(), columns(), {.x = true, .y = true});
    return;
  }
  const ColumnBands bands(ranks(), depth().size(), rows(), columns());
  modes_.resize(depth().size() * rows() * own_columns_.size());
  to_modes(b.data(), own_rows().size(), columns(), {.x = true, .y = false});
  bands.to_columns(b, modes_);
  to_modes(modes_.data(), rows(), own_columns_.size(), {.x = false, .y = true});
  solve_depths(shift, diffusivity, own_columns_, modes_.data());
  from_modes(modes_.data(), rows(), own_columns_.size(), {.x = false, .y = true});
  bands.to_rows(modes_, b);
  from_modes(b.data(), own_rows().size(), columns(), {.x = true, .y = false});
}

template <class Transform>
void RasterDiffusion::for_each_plane(float* planes, std::size_t cells,
                                     const Transform& transform) const {
#pragma omp parallel if (this->cells() > worth_threads)
  {
    LineTransform::Work x(along_x_);
    LineTransform::Work y(along_y_);
#pragma omp for
    for (std::size_t z = 0; z < depth().size(); ++z) transform(planes + z * cells, x, y);
  }
}

void RasterDiffusion::to_modes(float* planes, std::size_t rows, std::size_t columns,
                               Axes axes) const {
  for_each_plane(planes, rows * columns, [&](float* plane, auto& x, auto& y) {
    if (axes.x) along_x_.forward_rows(plane, rows, x);
    if (axes.y) along_y_.forward_columns(plane, columns, columns, y);
  });
}

void RasterDiffusion::from_modes(float* planes, std::size_t rows, std::size_t columns,
                                 Axes axes) const {
  for_each_plane(planes, rows * columns, [&](float* plane, auto& x, auto& y) {
    if (axes.y) along_y_.backward_columns(plane, columns, columns, y);
    if (axes.x) along_x_.backward_rows(plane, rows, x);
  });
}

/// Elimination along z for a band of modes of x and all modes of y.
void RasterDiffusion::solve_depths(double shift, double diffusivity, Band band,
                                   float* modes) const {
  const std::size_t n = band.size();
  const double across = diffusivity / (raster_.spacing * raster_.spacing);
  const DepthSolve system(vertical_, shift, diffusivity);
#pragma omp parallel if (cells() > worth_threads)
  {
    DepthSolve::Work work(system);
    std::vector<float> lateral(n);
#pragma omp for
    for (std::size_t y = 0; y < rows(); ++y) {
      for (std::size_t x = 0; x < n; ++x) {
        lateral[x] = static_cast<float>(
            across * (along_x_.eigenvalues()[band.begin + x] + along_y_.eigenvalues()[y]));
      }
      system.solve(lateral, modes + y * n, rows() * n, work);
    }
  }
}

}  // namespace acicula::numerics
