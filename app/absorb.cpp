#include "absorb.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/molecule_file.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/results.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/study/formulation_report/assess_formulation.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"
#include "acicula/study/formulation_report/unit_cell_comparison.hpp"

#include <fmt/format.h>

#include "build_facts.hpp"
#include "moment.hpp"
#include <algorithm>
#include <array>
#include <iostream>

namespace acicula::app {
namespace {

constexpr const char* protocol_text = "schema = 1\n";
constexpr const char* cell = "cell";
constexpr const char* report_default = "default of acicula absorb";

/// What the options lack or have twice; nothing else can be said before that is mended.
void require_choice(const AbsorbOptions& options, const evidence::Catalogue& catalogue) {
  std::vector<Diagnostic> faults;
  const bool no_active = options.active.empty() || options.active == io::no_active;
  if (no_active && !options.molecule) {
    faults.push_back({.message = "--active or --molecule is missing: what is put on the skin?",
                      .hint = "Name an active (acicula list actives), or the file of your own "
                              "molecule, such as examples/own_molecule/molecule.toml."});
  }
  if (!options.active.empty() && options.molecule) {
    faults.push_back({.message = "--active and --molecule exclude each other.",
                      .hint = "A report has one molecule; leave one of them out."});
  }
  if (options.site.empty()) {
    std::string names;
    for (const auto& [name, entry] : catalogue.entries("sites")) {
      names += (names.empty() ? "" : ", ") + name;
    }
    faults.push_back({.message = "--site is missing: the layers of the skin depend on it.",
                      .hint = "Name one of " + names + "."});
  }
  const std::vector<std::string> fidelities{"column", cell};
  if (std::ranges::find(fidelities, options.fidelity) == fidelities.end()) {
    faults.push_back({.message = "--fidelity " + options.fidelity + " is unknown.",
                      .hint = io::suggest(options.fidelity, fidelities)});
  } else if (options.fidelity == cell && options.device.empty()) {
    faults.push_back({.message = "--fidelity cell needs a channel, and intact skin has none.",
                      .hint = "Name a device with --device, or use --fidelity column."});
  }
  if (!faults.empty()) throw InputError(std::move(faults));
}

/// The values of the options; --set cannot say the same key again.
std::vector<io::Override> overrides_of(const AbsorbOptions& options) {
  std::vector<io::Override> overrides{{"subject.site", options.site, "--site"}};
  const auto add = [&](const char* key, const std::string& value, const char* option) {
    if (!value.empty()) overrides.push_back({key, value, option});
  };
  add("serum.active", options.active, "--active");
  add("device.name", options.device, "--device");
  add("device.needle.length", options.length, "--length");
  add("serum.trans_bilayer_fit", options.trans_bilayer_fit, "--trans-bilayer-fit");
  const std::vector<io::Override> chosen = overrides;
  for (const std::string& setting : options.settings) {
    io::Override given = io::parse_override(setting);
    const auto same = std::ranges::find(chosen, given.key, &io::Override::key);
    if (same != chosen.end() || (given.key == "serum.active" && options.molecule)) {
      throw InputError(fmt::format("--set {} says again what {} says.", given.key,
                                   same != chosen.end() ? same->origin : "--molecule"),
                       "Leave one of them out.");
    }
    overrides.push_back(std::move(given));
  }
  return overrides;
}

/// The age at which the layers of the site were measured: the report then takes them as they are.
std::string age(const AbsorbOptions& options, const evidence::Catalogue& catalogue) {
  double seconds = catalogue.value("skin.youngest_age");
  if (const evidence::Entry* site = catalogue.find("sites", options.site)) {
    const auto measured = site->numbers.find("reference_age");
    if (measured != site->numbers.end()) seconds = measured->second.value;
  }
  return fmt::format("\"{} years\"", evidence::convert(seconds, "s", "Julian_year"));
}

/// Whether a device is pressed on the skin once rather than moved over it.
bool is_pressed(const AbsorbOptions& options, const evidence::Catalogue& catalogue) {
  const evidence::Entry* device = catalogue.find("devices", options.device);
  if (device == nullptr) return false;
  const auto kind = device->texts.find("kind");
  return kind != device->texts.end() && (kind->second == "stamp" || kind->second == "patch");
}

io::Completion completion_of(const AbsorbOptions& options, const evidence::Catalogue& catalogue) {
  // Four passes in each of four directions is the common practice of rollers and pens.
  const std::string strokes = is_pressed(options, catalogue) ? "1" : "4";
  io::Completion completion{
      .defaults = {{"subject.age", age(options, catalogue), report_default},
                   {"subject.phototype", "III", report_default},
                   {"condition.indication", "healthy-skin", report_default},
                   {"technique.passes", strokes, report_default},
                   {"technique.directions", strokes, report_default},
                   {"course.follow_up", "1 week", report_default},
                   {"serum.application", "after", report_default}},
      .left_out = {"numerics", "output"},
      .left_out_hint = "acicula absorb follows the serum alone; acicula run follows the rest."};
  if (options.device.empty()) {
    completion.left_out.insert(completion.left_out.end(), {"device", "technique"});
    completion.left_out_hint = "The skin is intact: name a device with --device.";
  }
  return completion;
}

/// The treatment, what its molecule is called, and what is known of it.
struct Formulation {
  io::Protocol protocol;
  std::string molecule;
  std::string about;
  std::string molecule_file;  ///< text of the user's file
};

Formulation read_formulation(const AbsorbOptions& options, const evidence::Catalogue& catalogue) {
  const std::vector<io::Override> overrides = overrides_of(options);
  const io::Completion completion = completion_of(options, catalogue);
  if (!options.molecule) {
    Formulation formulation{.protocol = io::read_protocol(protocol_text, "acicula absorb",
                                                          catalogue, overrides, completion)};
    formulation.molecule = options.active;
    if (const evidence::Entry* active = catalogue.find("actives", options.active)) {
      formulation.molecule = active->title;
      formulation.about = active->note;
    }
    return formulation;
  }
  const std::string text = io::read_text_file(*options.molecule);
  io::MoleculeFile file =
      io::read_molecule(text, options.molecule->string(), catalogue, overrides, completion);
  return {.protocol = std::move(file.protocol),
          .molecule = std::move(file.name),
          .about = {},
          .molecule_file = text};
}

/// What a protocol may hold and this report cannot follow.
void require_reportable(const course::Treatment& treatment) {
  std::vector<Diagnostic> faults;
  if (treatment.serum.application == absorption::Application::none) {
    faults.push_back({.message = "serum.application = \"none\" leaves nothing to follow.",
                      .hint = "Write \"during\" or \"after\"."});
  }
  if (treatment.schedule.sessions != 1) {
    faults.push_back({.message = "acicula absorb follows one session.",
                      .hint = "Leave course.sessions out; serum.doses repeats the serum, and "
                              "acicula run follows a course."});
  }
  const skin::Site& site = treatment.site;
  const double thickness =
      site.stratum_corneum.thickness + site.viable_epidermis.thickness + site.dermis.thickness;
  if (treatment.device.needle.length > thickness) {
    faults.push_back(
        {.message = fmt::format("A needle of {:g} mm is longer than the {:.3g} mm of skin at "
                                "\"{}\".",
                                evidence::convert(treatment.device.needle.length, "m", "mm"),
                                evidence::convert(thickness, "m", "mm"), site.name),
         .hint = "Give a shorter --length, or another --site."});
  }
  if (!faults.empty()) throw InputError(std::move(faults));
}

}  // namespace

int absorb_command(const AbsorbOptions& options, const evidence::Catalogue& catalogue,
                   const std::string& catalogue_hash) {
  require_choice(options, catalogue);
  if (options.folder) io::require_results_folder(*options.folder);
  const Formulation formulation = read_formulation(options, catalogue);
  require_reportable(formulation.protocol.treatment);
  const course::Parameters parameters = course::parameters_from(catalogue);
  study::FormulationReport report = study::assess_formulation(
      formulation.protocol.treatment, formulation.molecule, formulation.about, parameters,
      study::formulation_parameters(catalogue));
  if (options.fidelity == cell) report.unit_cell = study::compare_unit_cell(report, parameters);
  const course::Course course = study::serum_course(report);
  const std::string resolved = io::resolved_protocol(formulation.protocol);
  std::vector<std::string> rooms{"skin", "absorption"};
  if (report.needled()) rooms.insert(rooms.end(), {"device", "puncture"});
  const io::Run run{.treatment = report.treatment,
                    .course = course,
                    .catalogue = catalogue,
                    .provenance = {.build = build_facts(),
                                   .catalogue_hash = catalogue_hash,
                                   .protocol_hash = io::sha256(resolved),
                                   .fidelity = options.fidelity,
                                   .command = options.command,
                                   .date = present_moment()},
                    .protocol = protocol_text,
                    .resolved_protocol = resolved,
                    .rooms = rooms};
  if (options.folder) {
    io::write_results_folder(*options.folder,
                             study::formulation_files(run, report, formulation.molecule_file));
  }
  std::cout << (options.json ? study::formulation_json(run, report)
                             : study::formulation_text(run, report));
  if (options.folder && !options.json) {
    std::cout << "\nreport        " << (*options.folder / "absorb.html").string() << '\n';
  }
  return 0;
}

}  // namespace acicula::app
