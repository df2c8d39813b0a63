#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/surface/limited_relief.hpp"

namespace acicula::course {

/// The kept states as a table: every cell and matrix state as its mean over the papillary dermis,
/// the epidermis, water loss, redness, and the clinical outcomes. A session's moment has two rows,
/// just before and just after. Of a patch with a scar, "healing." is the scar and "whole_patch."
/// the scar with the skin round it.
/// @param relief  judged_relief()
[[nodiscard]] Timeline timeline(const Course& course, const Treatment& treatment,
                                const Parameters& parameters, const surface::LimitedRelief& relief);

}  // namespace acicula::course
