#pragma once

#include "acicula/io/results.hpp"

#include <cstddef>
#include <string>

namespace acicula::io::document {

/// Everything that a reader may want to see of one run, as one JSON text: what the lab shows and
/// what report.html holds (docs/reference/lab_api.md). The same run gives the same bytes: of the
/// provenance, command, date and starts are left out.
/// @param most_bytes  [byte] of pictures that stand in the document; the others are named alone
[[nodiscard]] std::string run_document(const Run& run, std::size_t most_bytes = 0);

/// The 90 % intervals and bands of a run with samples, and its warnings, as JSON text.
[[nodiscard]] std::string interval_document(const Run& run);

}  // namespace acicula::io::document
