#pragma once

#include "acicula/core/for_all_processors.hpp"

#include <cstddef>

namespace acicula::numerics {

/// Eight fill a register of AVX2. Sixteen, one of AVX-512, are a quarter to a third faster there
/// and seven times slower without it (g++ 12 keeps halves in memory).
constexpr std::size_t float_lanes = 8;

/// Values of neighbouring lines that are worked on together. May lie at any float.
using FloatLanes __attribute__((vector_size(float_lanes * sizeof(float)), aligned(4), may_alias)) =
    float;

}  // namespace acicula::numerics
