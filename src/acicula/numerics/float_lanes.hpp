#pragma once

#include <cstddef>

/// Compiles a function for several instruction sets, of which the processor's best is run. Products
/// and sums stay apart (-ffp-contract=off), so that all give the same bytes.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define ACICULA_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ACICULA_CLONES
#endif

namespace acicula::numerics {

/// Eight fill a register of AVX2. Sixteen, one of AVX-512, are a quarter to a third faster there
/// and seven times slower without it (g++ 12 keeps halves in memory).
constexpr std::size_t float_lanes = 8;

/// Values of neighbouring lines that are worked on together. May lie at any float.
using FloatLanes __attribute__((vector_size(float_lanes * sizeof(float)), aligned(4), may_alias)) =
    float;

}  // namespace acicula::numerics
