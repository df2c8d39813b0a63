#pragma once

#include "acicula/numerics/tensor_network.hpp"

#include <span>
#include <vector>

namespace acicula::numerics {

/// Solves (shift capacity + A) u = b on a tensor network: conjugate gradients, preconditioned by
/// one symmetric V-cycle of a multigrid method.
///
/// Columns along z are relaxed exactly (tridiagonal), in the two colours of a chessboard, so that
/// thin layers and jumps of conductance along z cost nothing. Coarser levels merge only columns
/// that are narrow, two at a time, until the grid is even and then a single column is left: the
/// strong links of a graded grid are the ones that are coarsened. Links of a coarse level are
/// resistances in series from centre to centre, in parallel across; along z they are sums, which is
/// exact for columns that are constant across. Therefore the last correction of solve(), with one
/// value a layer, leaves a residual that sums to zero in every layer: what a network conserves is
/// conserved to round-off, however loose the tolerance.
/// @source tatebe-1993 (conjugate gradients preconditioned by multigrid); merging: our proposal
class LineMultigrid {
 public:
  explicit LineMultigrid(const TensorNetwork& network);

  /// Sets the matrix; call before solve().
  /// @param shift  [s-1] must make the matrix positive definite
  void set_shift(double shift);

  /// @param b          shape (n)
  /// @param u          shape (n), first guess, replaced by the solution
  /// @param tolerance  estimated error over solution, both in the energy norm
  /// @return iterations
  /// @throws NumericsError  when the tolerance is not met in 200 iterations
  int solve(std::span<const double> b, std::span<double> u, double tolerance);

 private:
  /// One grid; arrays in the layout of TensorNetwork.
  struct Level {
    explicit Level(TensorNetwork network);

    TensorNetwork net;
    std::vector<double> total;               ///< loss plus all links
    std::vector<double> diagonal;            ///< shift capacity + total
    std::vector<double> inverse;             ///< of the pivots of a column
    std::vector<double> factor;              ///< link_z over pivot
    std::vector<double> x;                   ///< correction
    std::vector<double> b;                   ///< right-hand side
    std::vector<std::size_t> coarse_column;  ///< offset in the next level, shape (ny nx)
  };

  void apply(std::span<const double> u, std::span<double> result) const;
  void precondition(std::span<const double> r, std::span<double> z);
  void correct_layers(std::span<const double> r, std::span<double> u);
  void cycle(std::size_t index);

  void relax(Level& level, std::size_t colour, bool neighbours) const;
  void restrict_residual(const Level& fine, Level& coarse);

  std::vector<Level> levels_;
  std::vector<double> residual_;
  std::vector<double> preconditioned_;
  std::vector<double> direction_;
  std::vector<double> product_;
  std::vector<double> column_;  ///< room for one, shape (nz)
  std::vector<double> zeros_;   ///< shape (nz)
};

}  // namespace acicula::numerics
