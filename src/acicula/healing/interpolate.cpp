#include "acicula/healing/interpolate.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace acicula::healing {
namespace {

/// [1] What step i counts at a time.
double lagrange_weight(std::size_t i, double time, std::span<const State> steps) {
  double weight = 1.0;
  for (std::size_t j = 0; j < steps.size(); ++j) {
    if (j != i) weight *= (time - steps[j].time) / (steps[i].time - steps[j].time);
  }
  return weight;
}

}  // namespace

State interpolate(double time, std::span<const State> steps) {
  if (steps.empty()) throw std::invalid_argument("interpolate: there is no step");
  const State& last = steps.back();
  if (time == last.time) return last;
  if (steps.size() == 1 || !(time >= steps[steps.size() - 2].time && time < last.time)) {
    throw std::invalid_argument("interpolate: the time lies outside the last two steps");
  }
  State state;
  state.time = time;
  state.since_session = last.since_session - (last.time - time);
  state.next_step = last.next_step;
  state.cells.assign(last.cells.size(), Cell{});
  state.epidermis = 0.0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double weight = lagrange_weight(i, time, steps);
    for (std::size_t layer = 0; layer < state.cells.size(); ++layer) {
      for (std::size_t k = 0; k < species_count; ++k) {
        state.cells[layer][k] += weight * steps[i].cells[layer][k];
      }
    }
    state.epidermis += weight * steps[i].epidermis;
    state.channel_radius += weight * steps[i].channel_radius;
  }
  for (Cell& cell : state.cells) {
    for (double& value : cell) value = std::max(value, 0.0);
  }
  state.epidermis = std::max(state.epidermis, 0.0);
  state.channel_radius = std::max(state.channel_radius, 0.0);
  return state;
}

}  // namespace acicula::healing
