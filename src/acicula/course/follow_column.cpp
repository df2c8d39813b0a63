#include "acicula/course/follow_column.hpp"

#include "acicula/course/schedule.hpp"
#include "acicula/course/session.hpp"
#include "acicula/healing/healing.hpp"

#include <iterator>
#include <string>

namespace acicula::course {
namespace {

// Absolute over relative tolerance: states below a thousandth of their healthy scale carry no
// endpoint.
constexpr double absolute_over_relative_tolerance = 1e-3;

/// [s] Times of the moments up to the next session, that one included: healing goes through them
/// in one piece.
std::vector<double> leg(std::vector<Moment>::const_iterator moment,
                        std::vector<Moment>::const_iterator end) {
  std::vector<double> times;
  for (; moment != end; ++moment) {
    times.push_back(moment->time);
    if (moment->session) break;
  }
  return times;
}

}  // namespace

std::vector<std::size_t> follow_column(Course& course, const Treatment& treatment,
                                       const Parameters& parameters, Observer& observer) {
  const Schedule& schedule = treatment.schedule;
  const double end = end_of_course(schedule);
  const healing::Patient patient{.collagen_capital = course.skin.collagen_capital,
                                 .synthesis_capacity = course.skin.synthesis_capacity};
  const healing::Tolerance tolerance{
      .relative = treatment.numerics.tolerance,
      .absolute = treatment.numerics.tolerance * absolute_over_relative_tolerance};
  std::vector<std::size_t> reported;
  healing::State state = healing::healthy_state(course.dermis, patient, parameters.healing);
  const std::vector<Moment> followed = moments(schedule, treatment.output);
  const auto tell = [&](const Moment& moment) {
    observer.progress(session_text(course.sessions.size(), schedule),
                      end > 0.0 ? moment.time / end : 1.0);
  };
  const auto keep = [&](const Moment& moment) {
    course.history.states.push_back(state);
    if (moment.report) reported.push_back(course.history.states.size() - 1);
    if (!moment.session) tell(moment);
  };
  for (auto moment = followed.begin(); moment != followed.end();) {
    const std::vector<double> times = leg(moment, followed.end());
    healing::heal_through(state, times, course.dermis, patient, parameters.healing, tolerance,
                          [&](const healing::State&) { keep(*moment++); });
    const Moment& last = *std::prev(moment);
    if (!last.session) break;
    const Session session = needle(course, state.time, state.epidermis, treatment, parameters);
    healing::wound(state, session.injured_fraction, session.channels.radius, parameters.healing);
    course.sessions.push_back(session);
    course.history.states.push_back(state);
    tell(last);
  }
  return reported;
}

}  // namespace acicula::course
