#include "acicula/course/puncture_fields.hpp"

#include "acicula/course/patch_raster.hpp"
#include "acicula/course/session.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace acicula::course {
namespace {

// A megabyte of punctures.csv and a few hundredths of a second.
constexpr double most_strokes = 1e4;

/// The skin that strokes are shown on: a patch, or a square of it that can be looked at.
device::Field shown_field(const Treatment& treatment, const Course& course) {
  if (treatment.numerics.fidelity == Fidelity::patch) return patch_field(treatment.numerics);
  const double side = std::min(treatment.output.field_width,
                               std::sqrt(most_strokes / course.delivery.punctures_per_area));
  return {.width = side, .height = side};
}

}  // namespace

PunctureFields puncture_fields(const Treatment& treatment, const Course& course,
                               const Parameters& parameters, std::uint64_t seed) {
  const puncture::Parameters laws = puncture_laws(treatment, parameters);
  PunctureFields fields{.field = shown_field(treatment, course)};
  for (std::size_t i = 0; i < course.sessions.size(); ++i) {
    SessionField session{.time = course.sessions[i].time};
    session.punctures =
        strokes(course, course.sessions[i], i, fields.field, treatment, parameters, seed);
    session.summary = puncture::summarise(session.punctures, fields.field, laws);
    fields.sessions.push_back(std::move(session));
  }
  return fields;
}

}  // namespace acicula::course
