#pragma once

#include "acicula/io/document/json.hpp"
#include "acicula/io/results.hpp"

namespace acicula::io::document {

// The parts of a document of a run, each in SI; docs/reference/lab_api.md describes them.

/// Names of the endpoints that answer most questions, best first, as far as the run has them.
[[nodiscard]] Json headlines(const Run& run);
/// Meaning, unit and grade of every endpoint of the run, by name.
[[nodiscard]] Json meanings(const Run& run);
/// The subject's skin, layer by layer from the surface.
[[nodiscard]] Json skin(const Run& run);
[[nodiscard]] Json device(const Run& run);
[[nodiscard]] Json condition(const Run& run);
/// What the first session leaves in the skin.
[[nodiscard]] Json channels(const Run& run);
[[nodiscard]] Json sessions(const Run& run);
/// Injured share of the dermis with depth after the first session.
[[nodiscard]] Json injury(const Run& run);
/// Everything that was followed in time.
[[nodiscard]] Json timeline(const Run& run);
/// 90 % bands of endpoints over time; null without samples.
[[nodiscard]] Json bands(const std::vector<Band>& bands);
/// Barrier of the first session over time.
[[nodiscard]] Json barrier(const Run& run);
/// Where the active of the first session with a serum is over time; null without one.
[[nodiscard]] Json serum(const Run& run);
/// Strokes of the first session from above; null where none were placed. Of more than 4000 the
/// middle of the field.
[[nodiscard]] Json strokes(const Run& run);
/// The skin before the first session and at the end: heights in whole steps, thinned to what a
/// screen shows, texture parameters of the whole, colours; null where it was not drawn.
[[nodiscard]] Json surface(const Run& run);
/// @param most_bytes  [byte] of pictures that stand in the document; the others are named alone
[[nodiscard]] Json pictures(const Run& run, std::size_t most_bytes);
/// Every number of the catalogue that had a part in the run.
[[nodiscard]] Json parameters(const Run& run);
/// The sources behind those numbers.
[[nodiscard]] Json references(const Run& run);

}  // namespace acicula::io::document
