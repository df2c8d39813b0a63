#pragma once

#include "acicula/course/treatment.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace acicula::course {

/// [s] Times that differ by less are one moment: multiples of the interval and converted units
/// round differently. Above that rounding over ten years, below anything that changes in skin.
inline constexpr double same_time = 1e-3;

/// A moment of a course: the state is kept there, and a session may take place.
struct Moment {
  double time = 0.0;     ///< [s] since the first session
  bool session = false;  ///< needling happens then; the state is kept just before and just after
  bool report = false;   ///< endpoints are reported then (just before a session of the same moment)
  bool fields = false;   ///< fields are kept then (just after a session of the same moment)
  bool day = false;      ///< a whole number of days
};

/// Times of the sessions [s], the first at 0.
[[nodiscard]] std::vector<double> session_times(const Schedule& schedule);

/// End of the course [s]: last session and follow-up.
[[nodiscard]] double end_of_course(const Schedule& schedule);

/// Where a course stands: "session 2 of 5".
[[nodiscard]] std::string session_text(std::size_t sessions_done, const Schedule& schedule);

/// All moments in the order of time: every day, six-hourly in the first three days after a session
/// when cells change fastest, every session, every output time, of endpoints or fields, and the
/// end. Where two of them are the same time, sessions come before the end, output times and days.
[[nodiscard]] std::vector<Moment> moments(const Schedule& schedule, const Output& output);

}  // namespace acicula::course
