#pragma once

#include "acicula/healing/healing.hpp"
#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"
#include "acicula/numerics/coupled_tridiagonal.hpp"
#include "acicula/numerics/diffusion.hpp"
#include "acicula/numerics/grid.hpp"

#include <span>
#include <vector>

namespace acicula::healing {

/// Slopes of the rates of one depth cell, taken at the start of a step, and what the solves of the
/// step need. Named after the equations; x_S is the unknown of state S.
struct CellSlopes {
  // Inflammation
  double damage_loss, damage_loss_slope;  // L = -dD'/dD, kDM D
  double switch_rate, switch_slope;       // q, M1 dq/dN
  double damage_inverse;                  // 1 / (shift + L)
  // Fibroblasts and myofibroblasts
  double fibroblast_by_fibroblasts, fibroblast_by_myofibroblasts;
  double fibroblast_by_tgf_beta1, fibroblast_by_tgf_beta3;
  double conversion_rate, conversion_by_tgf_beta1, conversion_by_tgf_beta3;
  // What the matrix answers to
  double response_by_tgf_beta1, response_by_tgf_beta3;
  double activation_by_fibroblasts, activation_by_myofibroblasts, activation_by_response;
  double synthesis, synthesis_by_fibroblasts, synthesis_by_myofibroblasts, synthesis_by_response;
  double synthesis_by_inflammatory_macrophages, synthesis_by_collagen, type3_share;
  double maturation, degradation, degradation_by_rise, degradation_by_activation;
  double loss, loss_by_collagen, replacement, replacement_by_type3, replacement_by_total;
  double immature1, immature3, mature1, mature3;
  double tropoelastin_by_cells, tropoelastin_by_response, elastin_loss, elastin;
  // Elimination of the collagen states: x_k = alpha_k + beta_k x_C
  double immature1_inverse, immature3_inverse, mature1_inverse, mature3_inverse;
  double immature1_beta, immature3_beta, mature1_beta, mature3_beta;
  double collagen_inverse;  // 1 / (1 - sum beta)
  double elastin_inverse;
};

/// The healing model on a column of dermis, as the system y' = f(y) of a Rosenbrock method, and the
/// solution of (shift I - f'(y)) x = b along its block lower triangular structure:
/// {D, N, M1, M2}, then T3, then {T1, F, Y}, then collagen, elastin, and last the epidermis.
///
/// y holds the 14 states of each cell, cell after cell, then h: shape (14 n + 1). No flux through
/// either end of the column.
class Column {
 public:
  Column(const numerics::Grid& dermis, const Patient& patient, const Parameters& parameters);

  [[nodiscard]] std::size_t size() const { return cells_ * species_count + 1; }
  /// f(y). @param f  shape (size), overwritten
  void rate(const double* y, double* f) const;
  /// Takes the slopes of f at y, those of chemotaxis left out: they would couple neighbours fully,
  /// and at any likely strength they are far below random motility. The error control holds
  /// without them, at more steps.
  void linearise(const double* y);
  /// Prepares solve() for shift I - f'(y). @param shift  [s-1]
  void factorise(double shift);
  /// Replaces b by the solution of (shift I - f'(y)) x = b.
  void solve(double* b) const;

  [[nodiscard]] const Homeostasis& constants() const { return constants_; }

 private:
  void linearise_cell(const double* y, CellSlopes& slopes) const;
  void factorise_matrix(CellSlopes& slopes) const;
  void solve_inflammation(double* b) const;
  void solve_repair(double* b) const;
  void solve_matrix(double* b) const;
  void solve_epidermis(double* b) const;
  void add_transport(const double* y, double* f) const;

  std::size_t cells_;
  Parameters parameters_;
  Homeostasis constants_;
  numerics::Laplacian laplacian_;
  std::vector<double> papillary_weight_;  ///< [1] shares of the papillary mean, shape (n)
  double shift_ = 0.0;
  std::vector<CellSlopes> slopes_;
  double epidermis_by_collagen_ = 0.0;
  double epidermis_by_response_ = 0.0;
  numerics::CoupledTridiagonal inflammation_;  ///< N, M1, M2
  numerics::ScalarTridiagonal tgf_beta3_;
  numerics::CoupledTridiagonal repair_;         ///< T1, F, Y
  mutable std::vector<numerics::Vector3> row_;  ///< right-hand sides of a coupled block, shape (n)
  mutable std::vector<double> line_;            ///< the same of TGF-beta3, shape (n)
};

}  // namespace acicula::healing
