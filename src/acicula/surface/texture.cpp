#include "acicula/surface/texture.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/surface/areal_gaussian_filter.hpp"
#include "acicula/surface/developed_area.hpp"
#include "acicula/surface/form_removal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace acicula::surface {
namespace {

void require_sense(const HeightField& field, const Operations& operations) {
  std::vector<Diagnostic> faults;
  const auto add = [&faults](std::string message, std::string hint) {
    faults.push_back({.message = std::move(message), .hint = std::move(hint)});
  };
  const double s = operations.s_filter;
  const double l = operations.l_filter;
  const double side = std::min(static_cast<double>(field.columns) * field.column_spacing,
                               static_cast<double>(field.rows) * field.row_spacing);
  const auto check = [&](const char* name, double nesting_index) {
    if (!(nesting_index >= 0.0) || !std::isfinite(nesting_index)) {
      add(fmt::format("The nesting index of the {} is not a length.", name), "");
    } else if (nesting_index > side) {
      add(fmt::format("The {} ({:g} mm) is longer than the shorter side of the surface ({:g} mm).",
                      name, nesting_index / unit::millimetre, side / unit::millimetre),
          "Choose a shorter one, or none.");
    }
  };
  check("S-filter", s);
  check("L-filter", l);
  if (s > 0.0 && l > 0.0 && s >= l) {
    add(fmt::format("The S-filter ({:g} mm) is not shorter than the L-filter ({:g} mm).",
                    s / unit::millimetre, l / unit::millimetre),
        "The S-filter takes away what is shorter, the L-filter what is longer.");
  }
  if (operations.form_order < 0 || operations.form_order > 2) {
    add(fmt::format("The order of the form is {}, not 0, 1 or 2.", operations.form_order),
        "0 takes away the mean, 1 a plane, 2 a surface of second order.");
  }
  const std::size_t measured = field.heights.size() - missing_points(field);
  if (const std::size_t least = form_terms(operations.form_order); measured < least) {
    add(fmt::format("The surface has {} measured points; {} are needed.", measured, least), "");
  }
  if (!faults.empty()) throw InputError(std::move(faults));
}

HeightField smooth_without_form(HeightField field, const Operations& operations) {
  // Heights far from zero would lose digits in the sums of the filter.
  field = remove_form(std::move(field), 0);
  if (operations.s_filter > 0.0) field = s_filter(field, operations.s_filter);
  return remove_form(std::move(field), operations.form_order);
}

}  // namespace

HeightField limit_scales(HeightField field, const Operations& operations) {
  field = smooth_without_form(std::move(field), operations);
  return operations.l_filter > 0.0 ? l_filter(std::move(field), operations.l_filter) : field;
}

Texture measure_texture(HeightField field, const Operations& operations) {
  require_sense(field, operations);
  field = smooth_without_form(std::move(field), operations);
  Texture texture;
  if (operations.l_filter > 0.0) {
    texture.along_x = profile_roughness(field, operations.l_filter);
    texture.along_y = profile_roughness(transposed(field), operations.l_filter);
    field = l_filter(std::move(field), operations.l_filter);
  }
  texture.heights = height_parameters(field);
  texture.sdr = developed_interfacial_area_ratio(field);
  texture.surface = std::move(field);
  return texture;
}

}  // namespace acicula::surface
