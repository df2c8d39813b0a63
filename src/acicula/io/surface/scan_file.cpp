#include "acicula/io/surface/scan_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/course/judged_relief.hpp"
#include "acicula/io/surface/surface_file.hpp"
#include "acicula/surface/form_removal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

void require_fit(const surface::HeightField& field, const std::string& file,
                 const surface::Parameters& parameters) {
  std::vector<Diagnostic> faults;
  const auto add = [&](std::string message, std::string hint) {
    faults.push_back({.file = file, .message = std::move(message), .hint = std::move(hint)});
  };
  if (field.heights.size() > most_scan_points) {
    add(fmt::format("The surface has {} x {} points; a run takes {} at most.", field.columns,
                    field.rows, most_scan_points),
        "Export it coarser, or cut out a part.");
  }
  const double side = std::min(static_cast<double>(field.columns) * field.column_spacing,
                               static_cast<double>(field.rows) * field.row_spacing);
  if (side < parameters.l_filter) {
    add(fmt::format("The shorter side of the surface ({:g} mm) is below the L-filter ({:g} mm).",
                    side / unit::millimetre, parameters.l_filter / unit::millimetre),
        "Was the distance of points mistaken? A scan should show a whole scar or fold.");
  }
  const std::size_t measured = field.heights.size() - surface::missing_points(field);
  const std::size_t least = surface::form_terms(static_cast<int>(parameters.form_order));
  if (measured < least) {
    add(fmt::format("The surface has {} measured points; {} are needed.", measured, least), "");
  }
  if (!faults.empty()) throw InputError(std::move(faults));
}

void take(course::Treatment& treatment, const std::filesystem::path& path,
          const PictureScale& scale, const course::Parameters& parameters) {
  surface::HeightField field = read_surface_file(path, scale);
  require_fit(field, path.string(), parameters.surface);
  course::take_scan(treatment, std::move(field), parameters);
}

}  // namespace

void read_scan_file(course::Treatment& treatment, const std::filesystem::path& folder,
                    const course::Parameters& parameters) {
  const course::SurfaceScan& scan = treatment.scan;
  if (scan.file.empty()) return;
  take(treatment, folder / scan.file,
       {.level_height = scan.level_height,
        .spacing = scan.spacing,
        .spacing_name = "condition.surface_scan_spacing =",
        .level_height_name = "condition.surface_scan_height_scale ="},
       parameters);
}

void read_scan_of_results(course::Treatment& treatment, const std::filesystem::path& folder,
                          const course::Parameters& parameters) {
  if (treatment.scan.file.empty()) return;
  take(treatment, folder / scan_of_results, {}, parameters);
}

}  // namespace acicula::io
