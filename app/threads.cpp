#include "threads.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#ifdef _OPENMP
#include <omp.h>
#endif

namespace acicula::app {

int use_threads([[maybe_unused]] int wanted, [[maybe_unused]] std::size_t processes) {
#ifdef _OPENMP
  int threads = wanted;
  if (wanted == 0 && std::getenv("OMP_NUM_THREADS") != nullptr) {
    threads = omp_get_max_threads();
  } else if (wanted == 0) {
    // A launcher that binds processes leaves each its own cores; one that does not leaves all of
    // them to all.
    const auto share = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN) /
                                        static_cast<long>(std::max<std::size_t>(processes, 1)));
    threads = std::max(1, std::min(omp_get_num_procs(), share));
  }
  omp_set_num_threads(threads);
  return threads;
#else
  return 1;
#endif
}

const char* instruction_set() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return "AVX-512";
  if (__builtin_cpu_supports("avx2")) return "AVX2";
  return "SSE2";
#else
  return "";
#endif
}

}  // namespace acicula::app
