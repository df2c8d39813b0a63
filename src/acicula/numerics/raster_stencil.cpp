#include "acicula/numerics/raster_stencil.hpp"

#include "acicula/numerics/float_lanes.hpp"

namespace acicula::numerics {
namespace {

[[gnu::always_inline]] inline void add_difference(const StencilRow& u, const StencilLinks& links,
                                                  std::size_t west, std::size_t x, std::size_t east,
                                                  float* rate) {
  const double here = u.here[x];
  const double plane =
      (u.here[west] - here) + (u.here[east] - here) + ((u.north[x] - here) + (u.south[x] - here));
  rate[x] += static_cast<float>(
      links.across * plane + (links.above * (u.up[x] - here) + links.below * (u.down[x] - here)));
}

[[gnu::always_inline]] inline void subtract_climb_of(const StencilRow& n, const StencilRow& s,
                                                     const StencilLinks& links, std::size_t west,
                                                     std::size_t x, std::size_t east, float* rate) {
  const double density = n.here[x];
  const double signal = s.here[x];
  const double plane = ((density + n.here[west]) * (s.here[west] - signal) +
                        (density + n.here[east]) * (s.here[east] - signal)) +
                       ((density + n.north[x]) * (s.north[x] - signal) +
                        (density + n.south[x]) * (s.south[x] - signal));
  const double climb =
      links.across * plane + (links.above * (density + n.up[x]) * (s.up[x] - signal) +
                              links.below * (density + n.down[x]) * (s.down[x] - signal));
  rate[x] -= static_cast<float>(0.5 * climb);
}

}  // namespace

ACICULA_FOR_ALL_PROCESSORS
void add_differences(const StencilRow& field, const StencilLinks& links, std::size_t n,
                     std::size_t west, std::size_t east, float* rate) {
  const StencilRow u = field;
  const StencilLinks l = links;
  add_difference(u, l, west, 0, n > 1 ? 1 : east, rate);
#pragma omp simd
  for (std::size_t x = 1; x < n - 1; ++x) add_difference(u, l, x - 1, x, x + 1, rate);
  if (n > 1) add_difference(u, l, n - 2, n - 1, east, rate);
}

ACICULA_FOR_ALL_PROCESSORS
void subtract_climb(const StencilRow& density, const StencilRow& signal, const StencilLinks& links,
                    std::size_t n, std::size_t west, std::size_t east, float* rate) {
  const StencilRow d = density;
  const StencilRow s = signal;
  const StencilLinks l = links;
  subtract_climb_of(d, s, l, west, 0, n > 1 ? 1 : east, rate);
#pragma omp simd
  for (std::size_t x = 1; x < n - 1; ++x) subtract_climb_of(d, s, l, x - 1, x, x + 1, rate);
  if (n > 1) subtract_climb_of(d, s, l, n - 2, n - 1, east, rate);
}

}  // namespace acicula::numerics
