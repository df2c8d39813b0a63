#pragma once

#include "acicula/io/protocol_rules.hpp"

namespace acicula::io {

/// Rules of cells and patches: their geometry, and the fields that are kept.
[[nodiscard]] std::span<const Rule> block_rules();

/// Objects to a time that lies after the end of the course.
[[nodiscard]] std::optional<Objection> after_end(const std::vector<double>& times,
                                                 const course::Schedule& schedule);

}  // namespace acicula::io
