#pragma once

#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/observe.hpp"

#include <array>
#include <functional>
#include <vector>

namespace acicula::healing::test {

/// Sessions `interval` days apart on a single cell of skin.
struct WellMixedCourse {
  int sessions = 1;
  double interval = 14.0;          ///< [d]
  double injured_fraction = 0.05;  ///< [1]
  Patient patient = {};
};

inline const numerics::Grid& one_cell() {
  static const numerics::Grid grid = numerics::uniform_grid(0.0, 1e-3, 1);
  return grid;
}

inline constexpr Tolerance tight{1e-8, 1e-11};

/// The state `day` days after the first session; a session on that very day is left out.
inline State well_mixed(const WellMixedCourse& course, double day, const Parameters& parameters,
                        const std::function<void(const State&)>& each_step = {}) {
  State state = healthy_state(one_cell(), course.patient, parameters);
  const std::array injured{course.injured_fraction};
  const auto until = [&](double days) {
    heal(state, days * unit::day, one_cell(), course.patient, parameters, tight, each_step);
  };
  for (int k = 0; k < course.sessions && k * course.interval < day; ++k) {
    until(k * course.interval);
    wound(state, injured, 0.0, parameters);
  }
  until(day);
  return state;
}

inline Observation whole(const State& state) { return observe(state, one_cell(), 0.0, 1e-3); }

}  // namespace acicula::healing::test
