#pragma once

#include "acicula/io/results.hpp"

#include <string>
#include <utility>
#include <vector>

namespace acicula::io {

/// "5 sessions, 4 weeks apart · 192-needle roller · needles 1.5 mm · Cheek"
[[nodiscard]] std::string protocol_sentence(const Run& run);

/// What was done, as pairs of a term and its description in words.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> protocol_terms(const Run& run);

/// The title of a catalogue entry, or its name when the catalogue has none.
[[nodiscard]] std::string entry_title(const Run& run, std::string_view kind,
                                      const std::string& name);

}  // namespace acicula::io
