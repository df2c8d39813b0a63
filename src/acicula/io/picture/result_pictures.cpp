#include "acicula/io/picture/result_pictures.hpp"

#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/depth_time.hpp"
#include "acicula/io/picture/draw.hpp"
#include "acicula/io/picture/field_plot.hpp"
#include "acicula/io/picture/outline.hpp"
#include "acicula/io/picture/puncture_plan.hpp"
#include "acicula/io/picture/scar_section.hpp"
#include "acicula/io/read_text_file.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace acicula::io::picture {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_moments = 6;
constexpr std::array<std::string_view, 4> followed{"collagen_total", "tgf_beta1", "fibroblasts",
                                                   "myofibroblasts"};

Picture finished(const std::string& name, const Plot& plot, std::string caption) {
  Drawing drawing = draw(plot, Format::png);
  return {.name = "pictures/" + name + ".png",
          .title = plot.title,
          .caption = std::move(caption),
          .png = std::move(drawing.file),
          .width = drawing.width,
          .height = drawing.height};
}

/// At most so many moments, spread over all, the last among them.
std::vector<FieldsMoment> shown_moments(const std::vector<FieldsMoment>& all) {
  if (all.size() <= most_moments) return all;
  std::vector<FieldsMoment> shown;
  for (std::size_t i = 0; i < most_moments; ++i) {
    shown.push_back(all[i * (all.size() - 1) / (most_moments - 1)]);
  }
  return shown;
}

Section middle_section(const FieldsGeometry& geometry) {
  const bool rings = !geometry.ring_faces.empty();
  return find_section(geometry, rings ? Cut::axial : Cut::along_x, std::nullopt);
}

Picture section_picture(const FieldsFile& fields, const FieldInfo& field, const Run& run) {
  const Section section = middle_section(fields.geometry);
  FieldView view{.geometry = fields.geometry,
                 .field = field,
                 .section = section,
                 .punctures = run.punctures,
                 .scar = scar_section(run.treatment, run.course.skin, fields.geometry, section)};
  for (const FieldsMoment& moment : shown_moments(fields.moments)) {
    const std::vector<float> values = read_field(fields, moment, field.name);
    view.moments.push_back({moment.time, section_panel(fields.geometry, section, values)});
  }
  const Plot plot = field_plot(std::move(view)).plot;
  return finished("section_" + field.name, plot,
                  section_words(section) + ", at the times above each panel. " + field.meaning +
                      (section.cut == Cut::axial
                           ? " Both sides of the axis are the same."
                           : " White lines are paths of needles in this layer of voxels."));
}

std::vector<Line> scar_from_above(const FieldsFile& fields, const Run& run) {
  const Section top = find_section(fields.geometry, Cut::at_depth, std::nullopt);
  const std::vector<float> share =
      scar_section(run.treatment, run.course.skin, fields.geometry, top);
  if (share.empty()) return {};
  return outline(section_panel(fields.geometry, top, share), share);
}

void add_fields(std::vector<Picture>& pictures, const fs::path& folder, const Run& run) {
  const FieldsFile fields = read_fields(folder);
  for (const FieldInfo& field : fields.fields) {
    if (!field.surface) pictures.push_back(section_picture(fields, field, run));
  }
  if (fields.geometry.ring_faces.empty() && !run.punctures.sessions.empty()) {
    const Plot plot = puncture_plan(run.punctures, scar_from_above(fields, run));
    pictures.push_back(finished("punctures", plot,
                                "Every stroke of each session that broke the skin, from above."));
  }
}

void add_depth_time(std::vector<Picture>& pictures, const fs::path& file, const Run& run) {
  const std::string text = read_text_file(file, largest_table);
  const std::vector<std::string> there = depth_time_fields(text, file.string());
  const std::string plane =
      run.course.scar_share > 0.0 ? "Mean over the scar" : "Mean over the plane";
  for (const std::string_view field : followed) {
    if (std::find(there.begin(), there.end(), field) == there.end()) continue;
    const std::string name(field);
    const DepthTime means = read_depth_time(text, file.string(), name);
    Picture picture =
        finished("depth_time_" + name, depth_time_plot(means, name, plane).plot,
                 plane + " at each depth, as it changes with time; triangles are sessions.");
    picture.title += ", by depth and time";
    pictures.push_back(std::move(picture));
  }
}

}  // namespace

std::vector<Picture> result_pictures(const fs::path& folder, const Run& run) {
  std::vector<Picture> pictures;
  if (fs::is_directory(folder / "fields")) add_fields(pictures, folder, run);
  if (const fs::path table = folder / "depth_time.csv"; fs::exists(table)) {
    add_depth_time(pictures, table, run);
  }
  return pictures;
}

}  // namespace acicula::io::picture
