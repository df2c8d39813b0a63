#include "acicula/course/skin_response.hpp"

#include "acicula/safety/erythema_course.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace acicula::course {
namespace {

/// Sessions that a kept state has behind it. Of the two states of a session's moment the second is
/// after it.
std::span<const Session> sessions_before(const Course& course, std::size_t index) {
  const auto& states = course.history.states;
  const double time = states[index].time;
  const bool after = index > 0 && states[index - 1].time == time;
  const auto end = std::ranges::find_if(course.sessions, [&](const Session& session) {
    return session.time > time || (session.time == time && !after);
  });
  return {course.sessions.begin(), end};
}

double interpolated(const std::vector<double>& x, const std::vector<double>& y, double at) {
  const auto above = std::ranges::lower_bound(x, at);
  if (above == x.begin()) return y.front();
  if (above == x.end()) return y.back();
  const auto upper = static_cast<std::size_t>(above - x.begin());
  const std::size_t lower = upper - 1;
  return std::lerp(y[lower], y[upper], (at - x[lower]) / (x[upper] - x[lower]));
}

}  // namespace

double redness(const Course& course, std::size_t index, const safety::Parameters& parameters) {
  double sum = 0.0;
  for (const Session& session : sessions_before(course, index)) {
    sum +=
        safety::erythema(session.channels.dynamic_depth.mean, session.channels.punctures_per_area,
                         course.history.states[index].time - session.time, parameters);
  }
  return sum;
}

double water_loss(const Course& course, std::size_t index) {
  const std::span<const Session> before = sessions_before(course, index);
  if (before.empty()) return course.skin.water_loss;
  const Session& last = before.back();
  return interpolated(last.serum.time, last.serum.water_loss,
                      course.history.states[index].time - last.time);
}

}  // namespace acicula::course
