#include "acicula/course/session.hpp"

#include "acicula/absorption/absorption.hpp"
#include "acicula/core/random.hpp"
#include "acicula/healing/reepithelialisation.hpp"
#include "acicula/injury/injury.hpp"
#include "acicula/puncture/puncture.hpp"

namespace acicula::course {

skin::Skin skin_at(const skin::Skin& before, double epidermis) {
  skin::Skin skin = before;
  skin.viable_epidermis.thickness *= epidermis;
  skin.viable_epidermis.thickness_sd *= epidermis;
  return skin;
}

puncture::Parameters puncture_laws(const Treatment& treatment, const Parameters& parameters) {
  puncture::Parameters laws = parameters.puncture;
  laws.rupture = treatment.numerics.rupture;
  return laws;
}

Session needle(const Course& course, double time, double epidermis, const Treatment& treatment,
               const Parameters& parameters) {
  const Schedule& schedule = treatment.schedule;
  const bool last = static_cast<int>(course.sessions.size()) + 1 == schedule.sessions;
  const double horizon = last ? schedule.follow_up : schedule.interval;
  const skin::Skin skin = skin_at(course.skin, epidermis);
  Session session;
  session.time = time;
  session.epidermis = epidermis;
  session.channels = puncture::puncture(skin, treatment.device, treatment.technique,
                                        course.delivery, puncture_laws(treatment, parameters));
  session.injured_fraction =
      injury::injured_fraction(session.channels, course.dermis, parameters.injury);
  session.epidermal_closure = healing::closure_time(session.channels.radius, parameters.healing);
  session.serum = absorption::absorb(skin, treatment.subject, treatment.device.needle.length,
                                     session.channels, treatment.serum, horizon,
                                     parameters.absorption, session.epidermal_closure);
  return session;
}

std::vector<puncture::Puncture> strokes(const Course& course, const Session& session,
                                        std::size_t index, const device::Field& field,
                                        const Treatment& treatment, const Parameters& parameters,
                                        std::uint64_t seed) {
  return puncture::puncture_field(skin_at(course.skin, session.epidermis), treatment.device,
                                  treatment.technique, field, parameters.device,
                                  puncture_laws(treatment, parameters),
                                  RandomStream(seed, purpose::session, index).bits());
}

}  // namespace acicula::course
