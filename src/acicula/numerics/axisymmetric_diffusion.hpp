#pragma once

#include "acicula/numerics/banded_cholesky.hpp"
#include "acicula/numerics/grid.hpp"

#include <span>
#include <vector>

namespace acicula::numerics {

/// Finite volumes on a tensor grid of a body of revolution, two-point fluxes:
///
///   d m_k/dt = sum over neighbours l of link_kl (u_l - u_k) - sink_k u_k,   m_k = capacity_k u_k
///
/// Amounts m change by fluxes alone, so that what leaves one cell enters the next to the last bit;
/// u is continuous where materials meet. Index k = z * n_r + r.
class AxisymmetricDiffusion {
 public:
  AxisymmetricDiffusion(Grid radius, Grid depth);

  [[nodiscard]] const Grid& radius() const { return radius_; }
  [[nodiscard]] const Grid& depth() const { return depth_; }
  [[nodiscard]] std::size_t columns() const { return radius_.size(); }
  [[nodiscard]] std::size_t rows() const { return depth_.size(); }
  [[nodiscard]] std::size_t size() const { return columns() * rows(); }
  [[nodiscard]] std::size_t index(std::size_t r, std::size_t z) const { return z * columns() + r; }
  /// [m2] of the ring of a column between two radii of it.
  [[nodiscard]] double ring(std::size_t r) const;

  /// Links of cells that are each of one material.
  /// @param conductivity  shape (z, r)
  void set_links(std::span<const double> conductivity);
  /// Factorises C + step L of the coefficients as they stand.
  void factorise(double step);
  /// Replaces amounts b by u of (C + step L) u = b, by the last factorisation.
  void solve(std::span<double> b) { matrix_.solve(b); }
  /// Adds factor (-L u) to amounts.
  void add_fluxes(std::span<const double> u, double factor, std::span<double> amounts) const;

  std::vector<double> capacity;  ///< shape (z, r)
  std::vector<double> outward;   ///< link to the next cell in r; 0 at the side
  std::vector<double> downward;  ///< link to the next cell in z; 0 at the bottom
  std::vector<double> sink;      ///< link to u = 0 outside

 private:
  Grid radius_;
  Grid depth_;
  BandedCholesky matrix_;
};

/// Conductance per depth [conductivity] between two cells of a ring that meet at a face:
/// 2 pi/(ln(face/inner)/k_inner + ln(outer/face)/k_outer), exact for steady radial flow.
[[nodiscard]] double radial_link(double inner, double face, double outer, double inner_conductivity,
                                 double outer_conductivity);

}  // namespace acicula::numerics
