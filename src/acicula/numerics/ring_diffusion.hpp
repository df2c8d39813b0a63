#pragma once

#include "acicula/numerics/diffusion.hpp"
#include "acicula/numerics/diffusion_operator.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Diffusion on layers of rings round an axis, without flux through the side.
///
///   (lap u)_i = (inner_i (u_(i-1) - u_i) + outer_i (u_(i+1) - u_i)) + d2u/dz2 (see Laplacian)
///   outer_i = 2 r_(i+1/2) / ((r_(i+1/2)^2 - r_(i-1/2)^2) (c_(i+1) - c_i)),   inner_i alike
///
/// r radii of the faces and c centres of the rings. solve() is direct: coefficients of the
/// eigenvectors along r, elimination along z, and back. One process holds everything.
class RingDiffusion final : public DiffusionOperator {
 public:
  /// @param rings  faces [m] from 0 outwards
  /// @throws std::invalid_argument  for grids without cells, or rings that do not begin on the axis
  RingDiffusion(const Grid& rings, const Grid& depth);

  [[nodiscard]] const Grid& rings() const { return rings_; }

  void add_diffusion(std::span<const double> field, double diffusivity,
                     std::span<float> rate) const override;
  void add_taxis(std::span<const double> density, std::span<const double> signal, double taxis,
                 std::span<float> rate) const override;
  void solve(double shift, double diffusivity, std::span<float> b) const override;

 private:
  Grid rings_;
  Laplacian radial_;  ///< `above` to the ring inside, `below` to the one outside
  Laplacian vertical_;
  std::vector<double> eigenvalues_;  ///< [m-2], shape (rings)
  std::vector<double> to_modes_;     ///< shape (mode, ring)
  std::vector<double> to_rings_;     ///< shape (ring, mode)
};

}  // namespace acicula::numerics
