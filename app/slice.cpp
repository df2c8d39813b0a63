#include "slice.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/picture/choose.hpp"
#include "acicula/io/picture/depth_time.hpp"
#include "acicula/io/picture/draw.hpp"
#include "acicula/io/picture/field_plot.hpp"
#include "acicula/io/picture/field_words.hpp"
#include "acicula/io/picture/scar_section.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/punctures_csv.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/write_text_file.hpp"
#include "acicula/skin/skin.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <vector>

namespace acicula::app {
namespace {

namespace fs = std::filesystem;
using io::picture::Cut;
using io::picture::Format;

const std::vector<std::string> sections{"x", "y", "depth"};
const std::vector<std::string> endings{".png", ".svg", ".pdf"};

/// A picture and what there is to say of it.
struct Made {
  io::picture::Plot plot;
  io::picture::Statistics statistics;
  nlohmann::ordered_json facts;
};

void require_new_file(const fs::path& output) {
  if (fs::exists(fs::symlink_status(output))) {
    throw InputError(output.string() + " exists already.",
                     "Nothing was changed. Choose another file with -o.");
  }
}

Format format_of(const fs::path& output) {
  const auto found = std::find(endings.begin(), endings.end(), output.extension());
  if (found == endings.end()) {
    throw InputError("\"" + output.string() + "\" does not end in .png, .svg or .pdf.",
                     "The ending says what is written: -o picture.png");
  }
  return static_cast<Format>(found - endings.begin());
}

void require_folder(const fs::path& folder) {
  if (fs::is_directory(folder)) return;
  throw InputError(
      folder.string() + (fs::exists(folder) ? " is not a folder." : " does not exist."),
      "Give the result folder of a run: acicula run PROTOCOL.toml -o DIR");
}

std::optional<io::Protocol> protocol_of(const fs::path& folder,
                                        const evidence::Catalogue& catalogue) {
  const fs::path file = folder / "resolved.toml";
  if (!fs::exists(file)) return std::nullopt;
  io::Protocol protocol = io::read_protocol(io::read_text_file(file), file.string(), catalogue);
  io::read_mask_of_results(protocol.treatment.condition, folder);
  return protocol;
}

Cut cut_of(const SliceOptions& options, const io::FieldsFile& fields, const io::FieldInfo& field) {
  const bool rings = !fields.geometry.ring_faces.empty();
  if (!options.section.empty() &&
      std::find(sections.begin(), sections.end(), options.section) == sections.end()) {
    throw InputError("--section \"" + options.section + "\" is not known.",
                     io::suggest(options.section, sections));
  }
  if (field.surface && rings) {
    throw InputError(field.name + " of a cell is a line from the axis outwards, not a section.",
                     "Open its file below fields/ in ParaView, or run a patch.");
  }
  if (field.surface && !options.section.empty() && options.section != "depth") {
    throw InputError(field.name + " belongs to the surface; it is seen from above.",
                     "Leave --section out.");
  }
  if (field.surface || options.section == "depth") return Cut::at_depth;
  if (options.section == "y") return Cut::along_y;
  return rings && options.section.empty() ? Cut::axial : Cut::along_x;
}

/// Needles and scar, where the folder still tells of them.
/// @return why they are not drawn; empty when they are
std::string add_surroundings(io::picture::FieldView& view, const fs::path& folder,
                             const evidence::Catalogue& catalogue) try {
  const std::optional<io::Protocol> protocol = protocol_of(folder, catalogue);
  if (!protocol || view.section.cut == Cut::axial) return "";
  const course::Treatment& treatment = protocol->treatment;
  const skin::Skin skin = skin::make_skin(treatment.site, treatment.subject, treatment.condition,
                                          skin::parameters_from(catalogue));
  view.scar = io::picture::scar_section(treatment, skin, view.geometry, view.section);
  if (const fs::path file = folder / "punctures.csv"; fs::exists(file)) {
    view.punctures =
        io::read_punctures_csv(io::read_text_file(file, io::largest_table), file.string(),
                               course::session_times(treatment.schedule));
  }
  return "";
} catch (const InputError& error) {
  // A picture of the field is still worth having, say when a drawing of the scar has moved.
  return error.what();
}

Made section(const SliceOptions& options, const evidence::Catalogue& catalogue) {
  const io::FieldsFile fields = io::read_fields(options.folder);
  const io::FieldInfo& field = io::picture::kept_field(fields, options.field);
  const io::FieldsMoment& moment =
      io::picture::kept_moment(fields, options.at.empty() ? "end" : options.at, "--at");
  std::optional<double> position;
  if (!options.position.empty()) {
    if (field.surface) {
      throw InputError(field.name + " belongs to the surface and has one height.",
                       "Leave --position out.");
    }
    position = io::picture::length_from(options.position, "--position");
  }
  const auto cut =
      io::picture::find_section(fields.geometry, cut_of(options, fields, field), position);
  const auto panel = [&](const io::FieldsMoment& at) {
    return io::picture::SectionMoment{
        at.time,
        io::picture::section_panel(fields.geometry, cut, io::read_field(fields, at, field.name))};
  };
  io::picture::FieldView view{
      .geometry = fields.geometry, .field = field, .section = cut, .moments = {panel(moment)}};
  if (!options.against.empty()) {
    view.reference = panel(io::picture::kept_moment(fields, options.against, "--against"));
  }
  const std::string problem = add_surroundings(view, options.folder, catalogue);
  Made made{.facts = {{"field", field.name},
                      {"time_s", moment.time},
                      {"section", io::picture::section_words(cut)},
                      {"position_m", cut.position}}};
  if (view.reference) made.facts["against_s"] = view.reference->time;
  if (!problem.empty()) made.facts["needles_and_scar_not_drawn"] = problem;
  io::picture::FieldPlot drawn = io::picture::field_plot(std::move(view));
  made.plot = std::move(drawn.plot);
  made.statistics = drawn.statistics.front();
  return made;
}

Made depth_time(const SliceOptions& options, const evidence::Catalogue& catalogue) {
  for (const std::string* option :
       {&options.at, &options.against, &options.section, &options.position}) {
    if (option->empty()) continue;
    throw InputError("A map over depth and time has no --at, --against, --section or --position.",
                     "Leave them out, or leave --depth-time out.");
  }
  const fs::path file = options.folder / "depth_time.csv";
  if (!fs::exists(file)) {
    throw InputError(options.folder.string() + " has no depth_time.csv.",
                     "Runs on a cell or a patch write one: acicula run ... --fidelity cell");
  }
  const std::string field = io::picture::field_named(options.field).name;
  const auto means = io::picture::read_depth_time(io::read_text_file(file, io::largest_table),
                                                  file.string(), field);
  const std::optional<io::Protocol> protocol = protocol_of(options.folder, catalogue);
  const bool scar = protocol && protocol->treatment.numerics.fidelity == course::Fidelity::patch &&
                    protocol->treatment.condition.scar_type != skin::ScarType::none;
  auto drawn = io::picture::depth_time_plot(means, field,
                                            scar ? "Mean over the scar" : "Mean over the plane");
  return {
      .plot = std::move(drawn.plot),
      .statistics = drawn.statistics,
      .facts = {{"field", field}, {"from_s", means.times.front()}, {"to_s", means.times.back()}}};
}

void tell(const Made& made, const SliceOptions& options) {
  if (!options.json) {
    std::cout << made.plot.title << ": " << made.plot.subtitle << '\n'
              << "least " << io::significant(made.statistics.low) << ", greatest "
              << io::significant(made.statistics.high) << ", mean "
              << io::significant(made.statistics.mean) << " (" << made.plot.value_title << ")\n"
              << "picture         " << options.output.string() << '\n';
    if (made.facts.contains("needles_and_scar_not_drawn")) {
      std::cout << "Needles and scar are not drawn: "
                << made.facts.at("needles_and_scar_not_drawn").get<std::string>() << '\n';
    }
    return;
  }
  nlohmann::ordered_json json{{"schema", 1}, {"file", options.output.string()}};
  json.update(made.facts);
  json["values"] = made.plot.value_title;
  json["least"] = made.statistics.low;
  json["greatest"] = made.statistics.high;
  json["mean"] = made.statistics.mean;
  json["first_colour"] = made.plot.low;
  json["last_colour"] = made.plot.high;
  std::cout << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

int slice_command(const evidence::Catalogue& catalogue, const SliceOptions& options) {
  const Format format = format_of(options.output);
  require_new_file(options.output);
  require_folder(options.folder);
  const Made made =
      options.depth_time ? depth_time(options, catalogue) : section(options, catalogue);
  io::write_text_file(options.output, io::picture::draw(made.plot, format).file);
  tell(made, options);
  return 0;
}

}  // namespace acicula::app
