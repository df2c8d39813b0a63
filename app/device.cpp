#include "device.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/results.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/study/device_report/cautions.hpp"
#include "acicula/study/device_report/characterise.hpp"
#include "acicula/study/device_report/hand_speeds.hpp"
#include "acicula/study/device_report/render.hpp"

#include <fmt/format.h>

#include "build_facts.hpp"
#include "moment.hpp"
#include <iostream>

namespace acicula::app {
namespace {

/// The protocol behind a report: what it needs of one comes from options, device and site.
constexpr const char* protocol_text = "schema = 1\n";
constexpr const char* report_default = "default of acicula device";

void require_site(const DeviceOptions& options, const evidence::Catalogue& catalogue) {
  if (!options.site.empty()) return;
  std::string names;
  for (const auto& [name, entry] : catalogue.entries("sites")) {
    names += (names.empty() ? "" : ", ") + name;
  }
  throw InputError("--site is missing: how deep needles go depends on the skin.",
                   "Name one of " + names + ".");
}

/// The age at which the layers of the site were measured: the report then takes them as they are.
/// At a site that the catalogue does not know, the youngest adult.
std::string age(const DeviceOptions& options, const evidence::Catalogue& catalogue) {
  double seconds = catalogue.value("skin.youngest_age");
  if (const evidence::Entry* site = catalogue.find("sites", options.site)) {
    const auto measured = site->numbers.find("reference_age");
    if (measured != site->numbers.end()) seconds = measured->second.value;
  }
  return fmt::format("\"{} years\"", evidence::convert(seconds, "s", "Julian_year"));
}

io::Protocol read_protocol(const DeviceOptions& options, const evidence::Catalogue& catalogue) {
  std::vector<io::Override> overrides;
  for (const std::string& setting : options.settings) {
    overrides.push_back(io::parse_override(setting));
  }
  overrides.push_back({"device.name", options.name, "NAME"});
  overrides.push_back({"subject.site", options.site, "--site"});
  if (!options.length.empty()) {
    overrides.push_back({"device.needle.length", options.length, "--length"});
  }
  const io::Completion completion{
      .defaults = {{"subject.age", age(options, catalogue), report_default},
                   // Colour has no part in how deep a needle goes.
                   {"subject.phototype", "III", report_default},
                   {"technique.passes", "1", report_default},
                   // Nor has healing: the column may be as deep as any needle.
                   {"numerics.column_depth", "8 mm", report_default}},
      .left_out = {"condition", "course", "serum", "output"},
      .left_out_hint = "acicula device looks at the needles alone; acicula run follows the rest."};
  return io::read_protocol(protocol_text, "acicula device", catalogue, overrides, completion);
}

/// A pen must let out every length it is sold with, not only the one that is set.
void require_stroke(const device::Device& device) {
  if (device.kind != device::Kind::pen || device.needle_length_maximum <= device.stroke) return;
  throw InputError(
      fmt::format("The longest needle of the device, {:g} mm, cannot leave a pen whose stroke is "
                  "{:g} mm.",
                  evidence::convert(device.needle_length_maximum, "m", "mm"),
                  evidence::convert(device.stroke, "m", "mm")),
      "Set device.needle_length_maximum or device.stroke.");
}

study::DeviceReport characterise(const DeviceOptions& options, const io::Protocol& protocol,
                                 const evidence::Catalogue& catalogue) {
  require_stroke(protocol.treatment.device);
  const std::vector<double> speeds = study::hand_speeds(protocol.treatment, catalogue);
  study::DeviceReport report = study::characterise(
      protocol.treatment, speeds, study::device_report_parameters(catalogue), options.seed);
  const bool asked_for = !protocol.origins.at("device.needle.length").starts_with("devices/");
  if (asked_for) study::require_length_within_skin(report);
  return report;
}

}  // namespace

int device_command(const DeviceOptions& options, const evidence::Catalogue& catalogue,
                   const std::string& catalogue_hash) {
  require_site(options, catalogue);
  if (options.folder) io::require_results_folder(*options.folder);
  const io::Protocol protocol = read_protocol(options, catalogue);
  const study::DeviceReport report = characterise(options, protocol, catalogue);
  const course::Course course = study::needle_course(report);
  const std::string resolved = io::resolved_protocol(protocol);
  const io::Run run{.treatment = report.treatment,
                    .course = course,
                    .catalogue = catalogue,
                    .provenance = {.build = build_facts(),
                                   .catalogue_hash = catalogue_hash,
                                   .protocol_hash = io::sha256(resolved),
                                   .seed = options.seed,
                                   .fidelity = "column",
                                   .command = options.command,
                                   .date = present_moment()},
                    .protocol = protocol_text,
                    .resolved_protocol = resolved,
                    .rooms = {"skin", "device", "puncture"},
                    .punctures = study::placed_session(report)};
  if (options.folder) {
    io::write_results_folder(*options.folder, study::device_files(run, report));
  }
  std::cout << (options.json ? study::device_json(run, report) : study::device_text(run, report));
  if (options.folder && !options.json) {
    std::cout << "report          " << (*options.folder / "device.html").string() << '\n';
  }
  return 0;
}

}  // namespace acicula::app
