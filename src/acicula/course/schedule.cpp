#include "acicula/course/schedule.hpp"

#include "acicula/core/units.hpp"

#include <map>

namespace acicula::course {

std::vector<double> session_times(const Schedule& schedule) {
  std::vector<double> times;
  for (int k = 0; k < schedule.sessions; ++k) times.push_back(k * schedule.interval);
  return times;
}

double end_of_course(const Schedule& schedule) {
  return (schedule.sessions - 1) * schedule.interval + schedule.follow_up;
}

std::vector<Moment> moments(const Schedule& schedule, const Output& output) {
  const double end = end_of_course(schedule);
  std::map<double, Moment> at;
  for (int day = 0; day * unit::day <= end; ++day) at[day * unit::day];
  for (const double session : session_times(schedule)) {
    for (int hours = 0; hours <= 72; hours += 6) {
      const double time = session + hours * unit::hour;
      if (time <= end) at[time];
    }
    at[session].session = true;
  }
  for (const double time : output.times) at[time].report = true;
  at[end].report = true;
  std::vector<Moment> ordered;
  for (auto& [time, moment] : at) {
    moment.time = time;
    ordered.push_back(moment);
  }
  return ordered;
}

}  // namespace acicula::course
