#include "acicula/course/treated_surface.hpp"

#include "acicula/course/judged_outcome.hpp"
#include "acicula/course/judged_relief.hpp"
#include "acicula/surface/developed_area.hpp"
#include "acicula/surface/draw_relief.hpp"
#include "acicula/surface/relief_change.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

namespace acicula::course {
namespace {

/// Points of a side that a picture shows.
constexpr double picture_points = 320.0;

std::shared_ptr<const surface::Relief> relief_of(const Treatment& treatment, const Course& course,
                                                 const Parameters& parameters, std::uint64_t seed) {
  if (treatment.scan.relief) return treatment.scan.relief;
  if (!treatment.scan.file.empty()) {
    throw std::invalid_argument("treated_surface: the scan of the surface was not read");
  }
  const Output& output = treatment.output;
  const double spacing =
      output.surface ? output.surface_spacing
                     : std::max(output.surface_spacing, output.surface_width / picture_points);
  return std::make_shared<const surface::Relief>(
      surface::draw_relief(surface::square_grid(output.surface_width, spacing),
                           drawn_features(course, treatment, parameters), seed));
}

SurfaceAt surface_at(double time, surface::HeightField heights, const outcome::Outcome& seen,
                     const Parameters& parameters) {
  const surface::HeightField limited =
      surface::limit_scales(heights, judged_scales(parameters.surface));
  return {.time = time,
          .heights = std::move(heights),
          .texture = surface::height_parameters(limited),
          .sdr = surface::developed_interfacial_area_ratio(limited),
          .tint = surface::skin_tint(seen.individual_typology_angle, parameters.surface.redness,
                                     parameters.outcome.yellowness)};
}

}  // namespace

TreatedSurface treated_surface(const Treatment& treatment, const Course& course,
                               const Parameters& parameters, std::uint64_t seed) {
  const auto relief = relief_of(treatment, course, parameters, seed);
  const std::size_t end = course.history.states.size() - 1;
  const outcome::Outcome at_end = judged_outcome(course, treatment, parameters, end);
  const surface::PartFactors factors =
      surface::relief_change(at_end, relative_epidermis(course, end), parameters.surface);
  return {.before = surface_at(0.0, relief->whole, judged_outcome(course, treatment, parameters, 0),
                               parameters),
          .after = surface_at(course.history.states[end].time, surface::evolved(*relief, factors),
                              at_end, parameters),
          .operations = judged_scales(parameters.surface),
          .measured = treatment.scan.relief != nullptr};
}

}  // namespace acicula::course
