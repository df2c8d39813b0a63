#pragma once

#include "acicula/course/state.hpp"

#include <string>

namespace acicula::io {

/// timeline.csv: a header "time [s],healing.neutrophils [1],...", then one row a time. Numbers have
/// as many digits as it takes to read them back exactly; what is not a number is an empty field.
[[nodiscard]] std::string timeline_csv(const course::Timeline& timeline);

}  // namespace acicula::io
