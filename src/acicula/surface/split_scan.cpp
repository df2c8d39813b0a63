#include "acicula/surface/split_scan.hpp"

#include "acicula/surface/areal_gaussian_filter.hpp"
#include "acicula/surface/form_removal.hpp"
#include "acicula/surface/height_parameters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace acicula::surface {
namespace {

void take_away(HeightField& field, double height) {
  for (double& z : field.heights) z -= height;
}

double median(const HeightField& field) {
  std::vector<double> measured;
  std::copy_if(field.heights.begin(), field.heights.end(), std::back_inserter(measured),
               [](double z) { return !std::isnan(z); });
  const auto middle = measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2);
  std::nth_element(measured.begin(), middle, measured.end());
  return *middle;
}

/// Heights above the form, zero where most of the skin lies.
HeightField above(const HeightField& scan, const Form& form) {
  HeightField field = without_form(scan, form);
  take_away(field, median(field));
  return field;
}

/// Above a form that depressions do not bend.
HeightField above_skin(const HeightField& scan, double visible_depth,
                       const Parameters& parameters) {
  const int order = static_cast<int>(parameters.form_order);
  HeightField field = above(scan, fit_form(scan, order));
  const HeightField mean = mean_surface(field, parameters.l_filter);
  HeightField level = scan;
  for (std::size_t i = 0; i < level.heights.size(); ++i) {
    if (-mean.heights[i] > visible_depth) {
      level.heights[i] = std::numeric_limits<double>::quiet_NaN();
    }
  }
  // Where hardly anything is left there is no level skin to go by.
  const bool settled = 2 * missing_points(level) < level.heights.size();
  return settled ? above(scan, fit_form(level, order)) : field;
}

HeightField depressions(const HeightField& field, double visible_depth,
                        const Parameters& parameters) {
  const HeightField where = mean_surface(field, parameters.l_filter);
  HeightField shape = mean_surface(field, parameters.depression_filter);
  for (std::size_t i = 0; i < shape.heights.size(); ++i) {
    // Missing points of a part hold nothing to change.
    const double weight = std::clamp(-where.heights[i] / visible_depth, 0.0, 1.0);
    const double depth = std::min(shape.heights[i], 0.0);
    shape.heights[i] = std::isnan(weight * depth) ? 0.0 : weight * depth;
  }
  return shape;
}

}  // namespace

Relief split_scan(HeightField scan, Part holds, double visible_depth,
                  const Parameters& parameters) {
  HeightField field = above_skin(scan, visible_depth, parameters);
  HeightField deep = depressions(field, visible_depth, parameters);
  for (std::size_t i = 0; i < field.heights.size(); ++i) field.heights[i] -= deep.heights[i];
  field = l_filter(std::move(field), parameters.l_filter);
  const double threshold = parameters.pit_threshold * height_parameters(field).sq;
  HeightField pits = field;
  for (std::size_t i = 0; i < field.heights.size(); ++i) {
    const bool missing = std::isnan(field.heights[i]);
    pits.heights[i] = missing ? 0.0 : std::min(field.heights[i] + threshold, 0.0);
    field.heights[i] = missing ? 0.0 : field.heights[i] - pits.heights[i];
  }
  Relief relief{.whole = std::move(scan)};
  relief.parts[micro_relief_part] = std::move(field.heights);
  relief.parts[pore_part] = std::move(pits.heights);
  relief.parts[holds] = std::move(deep.heights);
  return relief;
}

}  // namespace acicula::surface
