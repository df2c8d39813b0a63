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

/// A column on its way: its equations, its unknowns, and what of its state time alone decides.
class Integration {
 public:
  Integration(State& state, const numerics::Grid& dermis, const Patient& patient,
              const Parameters& parameters)
      : state_(state),
        parameters_(parameters),
        column_(dermis, patient, parameters),
        y_(pack(state)),
        between_(y_.size()),
        session_(state.time - state.since_session),
        radius_(state.channel_radius),
        lag_done_(state.since_session) {
    if (state.cells.size() != dermis.size()) {
      throw std::invalid_argument("heal: the state must have one cell for each cell of the grid");
    }
  }

  template <class EachStep>
  void advance(double end, const Tolerance& tolerance, const EachStep& each_step) {
    state_.next_step = integrator_.advance(y_, state_.time, end, state_.next_step,
                                           {tolerance.relative, tolerance.absolute}, each_step);
  }
  /// The state at the end of a step.
  const State& at(double time) { return show(time, y_); }
  /// The state when a share of the step has passed.
  const State& within(double time, double share) {
    integrator_.interpolate(share, between_);
    return show(time, between_);
  }

 private:
  const State& show(double time, std::span<const double> y) {
    unpack(y, state_);
    state_.time = time;
    state_.since_session = time - session_;
    state_.channel_radius = reepithelialise(radius_, lag_done_, state_.since_session, parameters_);
    return state_;
  }

  State& state_;
  const Parameters& parameters_;
  Column column_;
  numerics::Rosenbrock<Column> integrator_{column_};
  std::vector<double> y_;
  std::vector<double> between_;
  double session_;   ///< [s] time of the last session
  double radius_;    ///< [m] of the channels at the start
  double lag_done_;  ///< [s] since the session at the start
};

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
  if (!(end >= state.time)) throw std::invalid_argument("heal: the end lies before the state");
  Integration integration(state, dermis, patient, parameters);
  integration.advance(end, tolerance, [&](double time) {
    if (each_step) {
      each_step(integration.at(time));
    } else if (time == end) {
      integration.at(time);
    }
  });
}

void heal_through(State& state, std::span<const double> times, const numerics::Grid& dermis,
                  const Patient& patient, const Parameters& parameters, const Tolerance& tolerance,
                  const std::function<void(const State&)>& at_time) {
  if (times.empty()) return;
  if (!(times.front() >= state.time) || !std::ranges::is_sorted(times)) {
    throw std::invalid_argument("heal_through: times must increase from that of the state");
  }
  Integration integration(state, dermis, patient, parameters);
  std::size_t next = 0;
  for (; next < times.size() && times[next] == state.time; ++next) at_time(state);
  double begin = state.time;
  integration.advance(times.back(), tolerance, [&](double end) {
    for (; next < times.size() && times[next] < end; ++next) {
      at_time(integration.within(times[next], (times[next] - begin) / (end - begin)));
    }
    for (; next < times.size() && times[next] == end; ++next) at_time(integration.at(end));
    begin = end;
  });
}

}  // namespace acicula::healing
