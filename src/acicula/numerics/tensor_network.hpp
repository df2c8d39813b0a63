#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Cells of a three-dimensional tensor grid, joined to their six neighbours by conductances:
///
///   capacity du/dt = -A u + source,
///   (A u)_c = loss_c u_c + sum over neighbours n of link_cn (u_c - u_n)
///
/// All arrays have shape (ny, nx, nz), z fastest: a column of layers is contiguous.
struct TensorNetwork {
  TensorNetwork(std::span<const double> x_widths, std::span<const double> y_widths,
                std::size_t layers);

  [[nodiscard]] std::size_t nx() const { return width_x.size(); }
  [[nodiscard]] std::size_t ny() const { return width_y.size(); }
  [[nodiscard]] std::size_t size() const { return nx() * ny() * nz; }
  [[nodiscard]] std::size_t column(std::size_t i, std::size_t j) const {
    return (j * nx() + i) * nz;
  }

  std::vector<double> width_x;  ///< shape (nx)
  std::vector<double> width_y;  ///< shape (ny)
  std::size_t nz;
  std::vector<double> capacity;
  std::vector<double> loss;
  std::vector<double> link_x;  ///< to the next cell in x; 0 in the last
  std::vector<double> link_y;
  std::vector<double> link_z;
};

}  // namespace acicula::numerics
