#include "acicula/course/judged_outcome.hpp"

namespace acicula::course {

outcome::Outcome judged_outcome(const Course& course, const Treatment& treatment,
                                const Parameters& parameters, std::size_t index) {
  std::vector<double> times;
  std::vector<double> tether_cuts;
  for (const Session& session : course.sessions) {
    times.push_back(session.time);
    if (session.tether_cuts) tether_cuts.push_back(*session.tether_cuts);
  }
  return outcome::judge({.skin = course.skin,
                         .subject = treatment.subject,
                         .condition = treatment.condition,
                         .channels = course.channels,
                         .dermis = course.dermis,
                         .history = course.history,
                         .session_times = times,
                         .placed_tether_cuts = tether_cuts},
                        index, parameters.outcome);
}

double relative_epidermis(const Course& course, std::size_t index) {
  const auto& states = course.history.states;
  return states[index].epidermis / states.front().epidermis;
}

}  // namespace acicula::course
