#pragma once

#include "block.hpp"

namespace schemes {

/// Diffusion and each state's own loss at rest implicit, all else explicit. ARS(2,2,2): two stages,
/// order 2, the implicit part L-stable and stiffly accurate.
/// @source ascher-1997
void ars222(Block& block, Solve method, double step, Field& y);

/// The same splitting by the two-step backward difference formula with variable steps, order 2.
class Sbdf2 {
 public:
  Sbdf2(Block& block, Solve method) : block_(block), method_(method) {}
  /// Begins anew, with a step of first order.
  void restart() { last_step_ = 0.0; }
  void advance(double step, Field& y);

 private:
  Block& block_;
  Solve method_;
  double last_step_ = 0.0;
  Field last_;
  Field last_explicit_;
};

}  // namespace schemes
