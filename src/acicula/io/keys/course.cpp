#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

const std::array keys{
    Key{.name = "course.sessions",
        .minimum = 1,
        .maximum = 60,
        .fallback = "1",
        .doc = "Number of sessions. One unless the protocol says more.",
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.schedule.sessions; })},
    Key{.name = "course.interval",
        .unit = "days",
        .minimum = 0,
        .maximum = 730,
        .fallback = "0 days",
        .doc = "Time from one session to the next. Must be given when there is more than one "
               "session. A UDUNITS month is a twelfth of a year, 30.44 days.",
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.schedule.interval; })},
    Key{.name = "course.follow_up",
        .unit = "weeks",
        .minimum = 0.01,
        .maximum = 260,
        .doc = "Time from the last session to the end, when the endpoints are reported.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.schedule.follow_up; })},
};

}  // namespace

std::span<const Key> course_keys() { return keys; }

}  // namespace acicula::io
