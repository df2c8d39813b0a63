#include "acicula/healing/healing.hpp"

#include "acicula/healing/column.hpp"
#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/reepithelialisation.hpp"
#include "acicula/numerics/rosenbrock.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {
namespace {

void unpack(std::span<const double> y, State& state) {
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    std::copy_n(y.data() + i * species_count, std::size_t{species_count}, state.cells[i].data());
  }
  state.epidermis = y.back();
}

std::vector<double> pack(const State& state) {
  std::vector<double> y;
  y.reserve(state.cells.size() * species_count + 1);
  for (const Cell& cell : state.cells) y.insert(y.end(), cell.begin(), cell.end());
  y.push_back(state.epidermis);
  return y;
}

}  // namespace

State healthy_state(const numerics::Grid& dermis, const Patient& patient,
                    const Parameters& parameters) {
  State state;
  state.cells.assign(dermis.size(), healthy_cell(homeostasis(patient, parameters)));
  return state;
}

void heal(State& state, double end, const numerics::Grid& dermis, const Patient& patient,
          const Parameters& parameters, const Tolerance& tolerance,
          const std::function<void(const State&)>& each_step) {
  if (state.cells.size() != dermis.size()) {
    throw std::invalid_argument("heal: the state must have one cell for each cell of the grid");
  }
  if (!(end >= state.time)) throw std::invalid_argument("heal: the end lies before the state");
  Column column(dermis, patient, parameters);
  numerics::Rosenbrock<Column> integrator(column);
  std::vector<double> y = pack(state);

  const double begin = state.time;
  const double session = begin - state.since_session;
  const double radius = state.channel_radius;
  const double lag_done = state.since_session;
  const auto follow = [&](double time) {
    state.time = time;
    state.since_session = time - session;
    state.channel_radius = reepithelialise(radius, lag_done, state.since_session, parameters);
  };
  state.next_step = integrator.advance(y, begin, end, state.next_step,
                                       {tolerance.relative, tolerance.absolute}, [&](double time) {
                                         follow(time);
                                         if (!each_step) return;
                                         unpack(y, state);
                                         each_step(state);
                                       });
  unpack(y, state);
}

}  // namespace acicula::healing
