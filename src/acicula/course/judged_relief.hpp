#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/surface/draw_relief.hpp"
#include "acicula/surface/limited_relief.hpp"

namespace acicula::course {

/// The relief on which roughness is judged, at the scales of surface.s_filter, form_order and
/// l_filter: that of the user's scan, or one drawn over output.surface_width with coarse points,
/// which give the same mean heights as fine ones at a small part of the cost. Its chance is always
/// the same, so that the seed does not move the endpoint, and samples differ by their numbers only.
/// @param course  with its skin
/// @throws std::invalid_argument  when the treatment names a scan that was not read
[[nodiscard]] surface::LimitedRelief judged_relief(const Course& course, const Treatment& treatment,
                                                   const Parameters& parameters);

/// Splits a measured surface by surface::split_scan() and limits it for judging, once for all runs
/// of a treatment. Depressions are scars where the condition has one, else folds.
/// @param heights  with sides of at least surface.l_filter
void take_scan(Treatment& treatment, surface::HeightField heights, const Parameters& parameters);

/// What the surface of this skin is drawn of, before treatment.
[[nodiscard]] surface::Features drawn_features(const Course& course, const Treatment& treatment,
                                               const Parameters& parameters);

/// How surfaces are limited to the scales that are judged.
[[nodiscard]] surface::Operations judged_scales(const surface::Parameters& parameters);

}  // namespace acicula::course
