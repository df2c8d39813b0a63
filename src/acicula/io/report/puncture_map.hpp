#pragma once

#include "acicula/device/placement.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <span>
#include <string>
#include <string_view>

namespace acicula::io::report {

/// Figure of a puncture field from above: a dot for every stroke that punctured, its colour the
/// depth with the needle in, as wide as the open channel where that can be seen; a cross for every
/// stroke that did not. Of a field with more than 4000 strokes the middle is drawn.
/// @param id     of the figure in the page; letters, digits and hyphens
/// @param title  plain text
/// @return HTML; empty without strokes
[[nodiscard]] std::string puncture_map(std::span<const puncture::Puncture> punctures,
                                       const device::Field& field, std::string_view id,
                                       std::string_view title);

}  // namespace acicula::io::report
