#include "acicula/course/judged_relief.hpp"

#include "acicula/surface/split_scan.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

namespace acicula::course {
namespace {

/// Of a side of the drawn square.
constexpr std::size_t judged_points = 128;
/// Of the filtered surface: before and after are summed over the same ones, so that few do.
constexpr std::size_t kept_points = 2048;
constexpr std::uint64_t judged_seed = 0;

/// All that a judged relief depends on.
struct Recipe {
  double side;  ///< [m]
  surface::Features features;
  surface::Operations scales;

  bool operator==(const Recipe&) const = default;
};

surface::LimitedRelief relief_of(const Recipe& recipe) {
  const surface::Relief relief = surface::draw_relief(
      surface::square_grid(recipe.side, recipe.side / static_cast<double>(judged_points)),
      recipe.features, judged_seed);
  return surface::limited(relief, recipe.scales, kept_points);
}

/// relief_of() the recipe. Whoever moves a needle, or draws parameters one at a time, asks for the
/// same relief run after run, and it takes half the time of a short course: each thread remembers
/// its last.
const surface::LimitedRelief& remembered_relief(const Recipe& recipe) {
  struct Remembered {
    Recipe recipe;
    surface::LimitedRelief relief;
  };
  thread_local std::optional<Remembered> last;
  if (!last || !(last->recipe == recipe)) {
    surface::LimitedRelief relief = relief_of(recipe);
    last.emplace(Remembered{recipe, std::move(relief)});
  }
  return last->relief;
}

}  // namespace

surface::Operations judged_scales(const surface::Parameters& parameters) {
  return {.s_filter = parameters.s_filter,
          .l_filter = parameters.l_filter,
          .form_order = static_cast<int>(parameters.form_order)};
}

surface::Features drawn_features(const Course& course, const Treatment& treatment,
                                 const Parameters& parameters) {
  return surface::features_of(
      {.skin = course.skin, .subject = treatment.subject, .condition = treatment.condition},
      parameters.surface, parameters.outcome);
}

surface::LimitedRelief judged_relief(const Course& course, const Treatment& treatment,
                                     const Parameters& parameters) {
  if (treatment.scan.limited) return *treatment.scan.limited;
  if (!treatment.scan.file.empty()) {
    throw std::invalid_argument("judged_relief: the scan of the surface was not read");
  }
  return remembered_relief({.side = treatment.output.surface_width,
                            .features = drawn_features(course, treatment, parameters),
                            .scales = judged_scales(parameters.surface)});
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
