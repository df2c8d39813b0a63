#pragma once

#include "acicula/course/puncture_fields.hpp"

#include <span>
#include <string>
#include <string_view>

namespace acicula::io {

/// punctures.csv: a header with units, then one row a stroke, sessions and strokes in order. Places
/// count from the lower left corner of the field. Depths and radius are 0 where the needle did not
/// break the skin. Six digits.
[[nodiscard]] std::string punctures_csv(const course::PunctureFields& fields);

/// Reads what punctures_csv() wrote.
/// @param file_name  for the messages
/// @param sessions   [s] time of each session of the run
/// @return punctures of every session, to six digits; their field and summaries are not in the
///         file and stay empty
/// @throws InputError  when the text is no such table, or has a session that the run has not
[[nodiscard]] course::PunctureFields read_punctures_csv(std::string_view text,
                                                        std::string_view file_name,
                                                        std::span<const double> sessions);

}  // namespace acicula::io
