#include "acicula/course/judged_relief.hpp"

#include "acicula/surface/draw_relief.hpp"
#include "acicula/surface/split_scan.hpp"

#include <stdexcept>
#include <utility>

namespace acicula::course {
namespace {

/// Of a side of the drawn square.
constexpr std::size_t judged_points = 128;
/// Of the filtered surface: before and after are summed over the same ones, so that few do.
constexpr std::size_t kept_points = 2048;
constexpr std::uint64_t judged_seed = 0;

}  // namespace

surface::Operations judged_scales(const surface::Parameters& parameters) {
  return {.s_filter = parameters.s_filter,
          .l_filter = parameters.l_filter,
          .form_order = static_cast<int>(parameters.form_order)};
}

surface::LimitedRelief judged_relief(const Course& course, const Treatment& treatment,
                                     const Parameters& parameters) {
  if (treatment.scan.limited) return *treatment.scan.limited;
  if (!treatment.scan.file.empty()) {
    throw std::invalid_argument("judged_relief: the scan of the surface was not read");
  }
  const double side = treatment.output.surface_width;
  const surface::Relief relief = surface::draw_relief(
      surface::square_grid(side, side / static_cast<double>(judged_points)),
      {.skin = course.skin, .subject = treatment.subject, .condition = treatment.condition},
      parameters.surface, parameters.outcome, judged_seed);
  return surface::limited(relief, judged_scales(parameters.surface), kept_points);
}

void take_scan(Treatment& treatment, surface::HeightField heights, const Parameters& parameters) {
  const surface::Part holds = treatment.condition.scar_type == skin::ScarType::none
                                  ? surface::wrinkle_part
                                  : surface::scar_part;
  auto relief = std::make_shared<const surface::Relief>(surface::split_scan(
      std::move(heights), holds, parameters.outcome.scar_visible_depth, parameters.surface));
  treatment.scan.limited = std::make_shared<const surface::LimitedRelief>(
      surface::limited(*relief, judged_scales(parameters.surface), kept_points));
  treatment.scan.relief = std::move(relief);
}

}  // namespace acicula::course
