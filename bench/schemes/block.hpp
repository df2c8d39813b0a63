#pragma once

#include "acicula/healing/column.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/numerics/diffusion.hpp"

#include <Eigen/Dense>
#include <array>
#include <vector>

namespace schemes {

using acicula::healing::species_count;

/// All states of the block, shape (species_count, depth, rows, columns).
using Field = Eigen::VectorXd;

/// What A, which stands for the Jacobian, takes over besides diffusion and what each state loses of
/// itself. Between mobile states entries point forward in an order of states, so that one state is
/// solved for after the other.
struct Approximation {
  const char* name;
  bool couplings = true;     ///< what earlier states do to later ones
  bool at_rest = false;      ///< mobile states: slopes of healthy skin; else voxel by voxel
  bool signal_last = false;  ///< TGF-beta1 after myofibroblasts; else before fibroblasts
  bool matrix = true;        ///< couplings of immobile states too, collagen as a block of four
};
inline constexpr Approximation diagonal{"diagonal", false};
inline constexpr Approximation triangular{"T1 first, local"};
inline constexpr Approximation triangular_late{"T1 last, local", true, false, true};
inline constexpr Approximation rest{"T1 first, at rest", true, true};
inline constexpr Approximation constant{"T1 last, at rest", true, true, true, false};

/// How (shift - D lap) x = b is solved.
enum class Solve {
  direct,   ///< exactly, in the eigenvectors of the two lateral directions
  factors,  ///< (shift - D Lx)(shift - D Ly)(shift - D Lz) x = shift^2 b
};

/// Work done, in passes over all voxels.
struct Work {
  std::size_t rates = 0;      ///< evaluations of all rates
  std::size_t slopes = 0;     ///< evaluations of the local Jacobian
  std::size_t solves = 0;     ///< of (shift - D lap), of all seven mobile states
  std::size_t reactions = 0;  ///< steps of RODAS, summed over voxels and divided by their number
};

/// The healing equations on a block of skin, n x n voxels of one spacing by a graded depth, no flux
/// through any side: a quarter of the unit cell round one channel, or any other plane.
class Block {
 public:
  Block(std::size_t lateral, double spacing, const acicula::numerics::Grid& depth,
        const acicula::healing::Parameters& parameters);

  [[nodiscard]] std::size_t lateral() const { return lateral_; }
  [[nodiscard]] std::size_t voxels() const { return plane_ * depth_.size(); }
  [[nodiscard]] Field healthy() const;
  /// A puncture of f = 1 within `radius` of (x, y) down to `bottom` [m]; the jump of wound().
  void puncture(Field& y, double x, double z_axis, double radius, double bottom) const;

  /// f(y), transport and reactions.
  void rate(const Field& y, Field& f);
  /// Local reactions alone.
  void react(const Field& y, Field& f);
  /// Takes the local Jacobian at y, for solve().
  void linearise(const Field& y);
  /// Replaces b by the solution of (shift - A) x = b.
  void solve(double shift, const Approximation& a, Solve method, Field& b);
  /// f += linear part of an IMEX scheme: diffusion and the loss of each state at rest.
  void add_linear(const Field& y, Field& f);
  /// Replaces b by the solution of (shift - that linear part) x = b.
  void solve_linear(double shift, Solve method, Field& b);
  /// Diffusion alone over `time`, exact.
  void diffuse(double time, Field& y);
  /// Reactions alone over `time`, by RODAS at a tight tolerance.
  void react_exactly(double time, Field& y);

  Work work;

 private:
  using Local = Eigen::Matrix<double, species_count, species_count, Eigen::RowMajor>;

  void solve_state(std::size_t state, double shift, Solve method, double* b) const;
  void direct(double shift, double diffusivity, double* b) const;
  void factors(double shift, double diffusivity, double* b) const;
  void rotate(double* layers, bool forward) const;
  void sweep_depth(double shift, double diffusivity, std::span<const double> lateral,
                   double* b) const;
  void add_diffusion(const Field& y, Field& f) const;
  void collagen(double shift, Field& b) const;

  std::size_t lateral_;
  std::size_t plane_;
  double spacing_;
  acicula::numerics::Grid depth_;
  acicula::numerics::Laplacian vertical_;
  acicula::healing::Parameters parameters_;
  acicula::healing::Column cell_;  ///< one voxel: the laws
  std::array<double, species_count> diffusivity_{};
  Local rest_;                       ///< local Jacobian of healthy skin
  std::vector<Local> local_;         ///< shape (voxels)
  Eigen::MatrixXd modes_;            ///< lateral eigenvectors, columns
  std::vector<double> eigenvalue_;   ///< of -lap, shape (lateral)
  std::vector<double> plane_value_;  ///< sums of two, shape (plane)
  std::vector<double> nothing_;      ///< zeros, shape (plane)
  Eigen::MatrixXd depth_modes_;      ///< of the vertical operator made symmetric
  Eigen::VectorXd depth_value_;      ///< its eigenvalues
  Eigen::VectorXd root_width_;       ///< sqrt of the widths of layers
};

}  // namespace schemes
