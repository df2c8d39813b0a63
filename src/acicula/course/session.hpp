#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <cstdint>
#include <vector>

namespace acicula::course {

/// The skin as a session finds it: earlier sessions thickened the viable epidermis.
/// @param epidermis  [1] relative to healthy
[[nodiscard]] skin::Skin skin_at(const skin::Skin& before, double epidermis);

/// The parameters of puncture with the law of rupture that the treatment asks for.
[[nodiscard]] puncture::Parameters puncture_laws(const Treatment& treatment,
                                                 const Parameters& parameters);

/// One session by the laws of mean channels: puncture, injury, serum and closure. The course must
/// have its skin, delivery and dermis; its number of sessions says which one this is.
/// @param time       [s] since the first session
/// @param epidermis  [1] relative to healthy, when the session begins
[[nodiscard]] Session needle(const Course& course, double time, double epidermis,
                             const Treatment& treatment, const Parameters& parameters);

/// Every stroke of a session on a field, one by one.
/// @param index  of the session, from 0; each draws from its own stream of the seed
[[nodiscard]] std::vector<puncture::Puncture> strokes(const Course& course, const Session& session,
                                                      std::size_t index, const device::Field& field,
                                                      const Treatment& treatment,
                                                      const Parameters& parameters,
                                                      std::uint64_t seed);

}  // namespace acicula::course
