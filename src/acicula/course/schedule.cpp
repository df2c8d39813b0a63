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

std::string session_text(std::size_t sessions_done, const Schedule& schedule) {
  return "session " + std::to_string(sessions_done) + " of " + std::to_string(schedule.sessions);
}

std::vector<Moment> moments(const Schedule& schedule, const Output& output) {
  const double end = end_of_course(schedule);
  std::map<double, Moment> at;
  const auto moment_at = [&](double time) -> Moment& {
    const auto near = at.lower_bound(time - same_time);
    return near != at.end() && near->first <= time + same_time ? near->second : at[time];
  };
  // What is entered first keeps its exact time.
  for (const double session : session_times(schedule)) at[session].session = true;
  Moment& last = moment_at(end);
  last.report = true;
  last.fields = true;
  for (const double time : output.times) moment_at(time).report = true;
  for (const double time : output.field_times) moment_at(time).fields = true;
  for (int day = 0; day * unit::day <= end; ++day) moment_at(day * unit::day).day = true;
  for (const double session : session_times(schedule)) {
    for (int hours = 0; hours <= 72; hours += 6) {
      const double time = session + hours * unit::hour;
      if (time <= end) moment_at(time);
    }
  }
  std::vector<Moment> ordered;
  for (auto& [time, moment] : at) {
    moment.time = time;
    ordered.push_back(moment);
  }
  return ordered;
}

}  // namespace acicula::course
