#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <cstdint>
#include <vector>

namespace acicula::course {

/// Every stroke of one session on a field of skin.
struct SessionField {
  double time = 0.0;  ///< [s] since the first session
  std::vector<puncture::Puncture> punctures;
  puncture::FieldSummary summary;
};

/// Every stroke of a course on a rectangle of skin; each session comes down on it anew.
struct PunctureFields {
  device::Field field;
  std::vector<SessionField> sessions;
};

/// The strokes behind the mean figures of a course, one by one, for looking at and for models that
/// need places. No endpoint of a column or a cell depends on them; on a patch they are the strokes
/// that injured it.
///
/// The field is the patch, or else has the side `output.field_width`, or less where that would hold
/// more than 10000 strokes a session. A session meets the epidermis that earlier ones thickened.
/// @param course  of that treatment
/// @param seed    of the run; each session draws from its own
[[nodiscard]] PunctureFields puncture_fields(const Treatment& treatment, const Course& course,
                                             const Parameters& parameters, std::uint64_t seed);

}  // namespace acicula::course
