#pragma once

#include <cstddef>

namespace acicula::numerics {

/// A row of cells along x and its neighbours in y and z. Where there is none, the row stands for
/// it: no difference, no flux.
struct StencilRow {
  const double* here;
  const double* north;
  const double* south;
  const double* up;
  const double* down;
};

/// What connects a cell to its neighbours in x and y, above and below, times the diffusivity.
struct StencilLinks {
  double across;  ///< [s-1]
  double above;
  double below;
};

/// rate += sum over neighbours of link (u_neighbour - u).
/// @param n        cells of the row
/// @param west     neighbour of the first cell, east that of the last, by index
void add_differences(const StencilRow& field, const StencilLinks& links, std::size_t n,
                     std::size_t west, std::size_t east, float* rate);

/// rate -= sum over neighbours of link (density + density_neighbour) / 2 (signal_neighbour -
/// signal).
void subtract_climb(const StencilRow& density, const StencilRow& signal, const StencilLinks& links,
                    std::size_t n, std::size_t west, std::size_t east, float* rate);

}  // namespace acicula::numerics
