#pragma once

#include <cstddef>

namespace acicula::app {

/// Sets the number of threads that this process uses within a step. No result depends on it.
/// @param wanted     0: as OMP_NUM_THREADS says; without it this process's share of the cores that
///                   the system lets it use
/// @param processes  on this machine, of the same run
/// @return threads that will be used
int use_threads(int wanted, std::size_t processes);

/// The widest vector instructions of this processor that the program knows: "AVX-512", "AVX2",
/// "SSE2"; empty: not known.
[[nodiscard]] const char* instruction_set();

}  // namespace acicula::app
