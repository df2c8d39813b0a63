#include "acicula/course/simulate.hpp"

#include "acicula/absorption/absorption.hpp"
#include "acicula/course/report_endpoints.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/course/timeline.hpp"
#include "acicula/course/warnings.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/reepithelialisation.hpp"
#include "acicula/injury/injury.hpp"
#include "acicula/puncture/puncture.hpp"
#include "acicula/skin/skin.hpp"

#include <algorithm>
#include <string>

namespace acicula::course {
namespace {

// The finest cell, at the junction, over the mean cell: a quarter resolves the papillary layer with
// a dozen cells.
constexpr double finest_over_mean_cell = 0.25;

// Absolute over relative tolerance: states below a thousandth of their healthy scale carry no
// endpoint.
constexpr double absolute_over_relative_tolerance = 1e-3;

/// The column of dermis that is followed: graded from the junction, no deeper than the dermis
/// itself.
numerics::Grid dermis_grid(const Numerics& numerics, const skin::Skin& skin) {
  const double depth = std::min(numerics.column_depth, skin.dermis.thickness);
  const auto cells = static_cast<std::size_t>(numerics.depth_cells);
  return numerics::graded_grid(depth, finest_over_mean_cell * depth / numerics.depth_cells, cells);
}

/// The skin as a session finds it: earlier sessions thickened the viable epidermis.
skin::Skin skin_at(const skin::Skin& before, const healing::State& state) {
  skin::Skin skin = before;
  skin.viable_epidermis.thickness *= state.epidermis;
  skin.viable_epidermis.thickness_sd *= state.epidermis;
  return skin;
}

/// One session: puncture, injury, serum, and the jump of the healing state.
/// @param horizon  [s] until the next session or the end
Session needle(const Course& course, healing::State& state, double horizon,
               const Treatment& treatment, const Parameters& parameters) {
  const skin::Skin skin = skin_at(course.skin, state);
  puncture::Parameters mechanics = parameters.puncture;
  mechanics.rupture = treatment.numerics.rupture;
  Session session;
  session.time = state.time;
  session.channels =
      puncture::puncture(skin, treatment.device, treatment.technique, course.delivery, mechanics);
  session.injured_fraction =
      injury::injured_fraction(session.channels, course.dermis, parameters.injury);
  session.epidermal_closure = healing::closure_time(session.channels.radius, parameters.healing);
  session.serum = absorption::absorb(skin, treatment.subject, treatment.device.needle.length,
                                     session.channels, treatment.serum, horizon,
                                     parameters.absorption, session.epidermal_closure);
  healing::wound(state, session.injured_fraction, session.channels.radius, parameters.healing);
  return session;
}

/// Heals from moment to moment and needles at the sessions; fills the history and the sessions.
/// @return indices of the kept states at which endpoints are to be reported
std::vector<std::size_t> follow(Course& course, const Treatment& treatment,
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
  for (const Moment& moment : moments(schedule, treatment.output)) {
    healing::heal(state, moment.time, course.dermis, patient, parameters.healing, tolerance);
    course.history.states.push_back(state);
    if (moment.report) reported.push_back(course.history.states.size() - 1);
    if (moment.session) {
      const bool last = static_cast<int>(course.sessions.size()) + 1 == schedule.sessions;
      const double horizon = last ? schedule.follow_up : schedule.interval;
      course.sessions.push_back(needle(course, state, horizon, treatment, parameters));
      course.history.states.push_back(state);
    }
    observer.progress("session " + std::to_string(course.sessions.size()) + " of " +
                          std::to_string(schedule.sessions),
                      end > 0.0 ? moment.time / end : 1.0);
  }
  return reported;
}

safety::Assessment assess(const Course& course, const Treatment& treatment,
                          const Parameters& parameters) {
  return safety::assess(
      {.skin = course.skin,
       .subject = treatment.subject,
       .site = treatment.site,
       .condition = treatment.condition,
       .device = treatment.device,
       .technique = treatment.technique,
       .delivery = course.delivery,
       .channels = course.channels,
       .dermis = course.dermis,
       .history = course.history,
       .sessions = treatment.schedule.sessions,
       .interval = treatment.schedule.interval,
       .serum_applied = treatment.serum.application != absorption::Application::none,
       .serum_intradermal_grade = treatment.serum.molecule.intradermal_grade,
       .healing_loop_gain = parameters.healing.fibrotic_loop_gain},
      parameters.safety);
}

}  // namespace

Course simulate(const Treatment& treatment, const Parameters& parameters,
                [[maybe_unused]] std::uint64_t seed, Observer& observer) {
  Course course;
  course.skin =
      skin::make_skin(treatment.site, treatment.subject, treatment.condition, parameters.skin);
  course.delivery = device::deliver(treatment.device, treatment.technique);
  course.dermis = dermis_grid(treatment.numerics, course.skin);
  const std::vector<std::size_t> reported = follow(course, treatment, parameters, observer);
  course.channels = course.sessions.front().channels;
  course.injured_fraction = course.sessions.front().injured_fraction;
  for (std::size_t i = 0; i < course.dermis.size(); ++i)
    course.injury_depth.push_back(course.dermis.centre(i));
  course.safety = assess(course, treatment, parameters);
  course.endpoints = session_endpoints(course, treatment);
  for (const std::size_t index : reported) {
    const std::vector<Endpoint> at = state_endpoints(course, treatment, parameters, index);
    course.endpoints.insert(course.endpoints.end(), at.begin(), at.end());
  }
  course.timeline = timeline(course, treatment, parameters);
  course.warnings = warnings(course, treatment, parameters);
  return course;
}

}  // namespace acicula::course
