#include "acicula/course/puncture_fields.hpp"

#include "acicula/core/random.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace acicula::course {
namespace {

// A megabyte of punctures.csv and a few hundredths of a second.
constexpr double most_strokes = 1e4;

/// The skin as a session found it.
skin::Skin skin_at(const skin::Skin& before, const Session& session) {
  skin::Skin skin = before;
  const double thickened = (session.channels.epidermis_thickness - skin.stratum_corneum.thickness) /
                           skin.viable_epidermis.thickness;
  skin.viable_epidermis.thickness *= thickened;
  skin.viable_epidermis.thickness_sd *= thickened;
  return skin;
}

}  // namespace

PunctureFields puncture_fields(const Treatment& treatment, const Course& course,
                               const Parameters& parameters, std::uint64_t seed) {
  const double side = std::min(treatment.output.field_width,
                               std::sqrt(most_strokes / course.delivery.punctures_per_area));
  puncture::Parameters laws = parameters.puncture;
  laws.rupture = treatment.numerics.rupture;
  PunctureFields fields{.field = {.width = side, .height = side}};
  for (std::size_t i = 0; i < course.sessions.size(); ++i) {
    SessionField session{.time = course.sessions[i].time};
    session.punctures = puncture::puncture_field(
        skin_at(course.skin, course.sessions[i]), treatment.device, treatment.technique,
        fields.field, parameters.device, laws, RandomStream(seed, purpose::session, i).bits());
    session.summary = puncture::summarise(session.punctures, fields.field, laws);
    fields.sessions.push_back(std::move(session));
  }
  return fields;
}

}  // namespace acicula::course
