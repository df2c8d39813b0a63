#pragma once

#include "acicula/skin/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::skin {

/// The skin of a subject at a site before treatment: the site's layers, changed by age and sex, and
/// what age, phototype and condition make of its collagen, its repair and its colour.
[[nodiscard]] Skin make_skin(const Site& site, const Subject& subject, const Condition& condition,
                             const Parameters& parameters);

}  // namespace acicula::skin
