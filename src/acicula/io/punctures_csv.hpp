#pragma once

#include "acicula/course/puncture_fields.hpp"

#include <string>

namespace acicula::io {

/// punctures.csv: a header with units, then one row a stroke, sessions and strokes in order. Places
/// count from the lower left corner of the field. Depths and radius are 0 where the needle did not
/// break the skin. Six digits.
[[nodiscard]] std::string punctures_csv(const course::PunctureFields& fields);

}  // namespace acicula::io
