#pragma once

#include "acicula/healing/state.hpp"
#include "acicula/numerics/grid.hpp"

namespace acicula::healing {

/// Depth averages of a state, as a stained section shows them.
struct Observation {
  double collagen_total = 0.0;     ///< [1] C = n1 + n3 + m1 + m3
  double collagen_1 = 0.0;         ///< [1] n1 + m1
  double collagen_3 = 0.0;         ///< [1] n3 + m3
  double immature_collagen = 0.0;  ///< [1] n1 + n3
  double mature_collagen = 0.0;    ///< [1] m1 + m3
  double tropoelastin = 0.0;       ///< [1]
  double elastin = 0.0;            ///< [1]
  Cell mean{};                     ///< [1] mean of every state
};

/// Averages over the depths from `from` to `to` [m] below the junction; cells cut by a bound count
/// in part.
[[nodiscard]] Observation observe(const State& state, const numerics::Grid& dermis, double from,
                                  double to);

/// States kept at chosen times, with each session's moment twice: just before and just after.
struct History {
  std::vector<State> states;  ///< in the order of time
};

}  // namespace acicula::healing
