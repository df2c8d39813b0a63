#pragma once

#include "acicula/io/results.hpp"

#include <string>

namespace acicula::io::report {

/// Cells and signals of the papillary dermis, after the first session and over the whole course.
[[nodiscard]] std::string cell_figures(const Run& run);

/// Collagen, elastin and epidermis over the whole course, against the skin before.
[[nodiscard]] std::string tissue_figures(const Run& run);

/// Clinical measures over the whole course, as changes.
[[nodiscard]] std::string outcome_figure(const Run& run);

/// Injured share of the dermis against depth, after the first session.
[[nodiscard]] std::string injury_figure(const Run& run);

}  // namespace acicula::io::report
