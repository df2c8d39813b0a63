#pragma once

#include "acicula/numerics/diffusion.hpp"
#include "acicula/numerics/float_lanes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// A layer of 8 modes on the way down.
struct alignas(64) EliminatedRow {
  FloatLanes inverse_pivot;
  FloatLanes right;
};

/// Solves (shift + lateral_m - diffusivity d2/dz2) x = b for many modes m side by side.
///
/// Elimination down and up each column in a form that only adds numbers of one sign,
///
///   s_0 = shift + lateral,  s_i = shift + lateral + a_i s_(i-1) / p_(i-1),  p_i = s_i + c_i,
///   y_0 = b_0,              y_i = b_i + a_i y_(i-1) / p_(i-1),
///   x_i = (y_i + c_i x_(i+1)) / p_i,
///
/// a_i and c_i diffusivity times the Laplacian's coefficients to the cells above and below: the
/// amount in a column comes out to rounding however small the shift, which the usual pivots
/// s + a + c - a c / p do not give.
class DepthSolve {
 public:
  DepthSolve(const Laplacian& vertical, double shift, double diffusivity);

  /// What a thread needs while it solves.
  class Work {
   public:
    explicit Work(const DepthSolve& system);

   private:
    friend class DepthSolve;
    std::vector<EliminatedRow> rows_;  ///< of a strip of modes
    std::vector<float> tile_;
    std::vector<float> lateral_;
  };

  /// Replaces b by x.
  /// @param lateral  [s-1], shape (modes), none negative
  /// @param b        value of layer i and mode m at b[i * layer_step + m]
  void solve(std::span<const float> lateral, float* b, std::size_t layer_step, Work& work) const;

 private:
  [[nodiscard]] std::size_t layers() const { return above_.size(); }

  float shift_;
  std::vector<float> above_;  ///< [s-1], shape (layers)
  std::vector<float> below_;
};

}  // namespace acicula::numerics
