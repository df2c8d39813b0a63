#pragma once

#include "block.hpp"

namespace schemes {

/// The control: diffusion and reaction one after the other, each exact, in Strang's symmetric
/// order. What is left is the error of splitting.
inline void strang(Block& block, double step, Field& y) {
  block.diffuse(0.5 * step, y);
  block.react_exactly(step, y);
  block.diffuse(0.5 * step, y);
}

}  // namespace schemes
