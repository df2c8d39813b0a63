#include "run.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/puncture_fields.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/course/treated_surface.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/picture/surface_picture.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/results.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/io/surface/scan_file.hpp"
#include "acicula/study/uncertainty/bands.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include "build_facts.hpp"
#include "long_run.hpp"
#include "moment.hpp"
#include "resume.hpp"
#include <iostream>

namespace acicula::app {
namespace {

// Enough for ends of a 90 % interval that repeat within a tenth of its width.
constexpr int usual_samples = 200;

// [byte] Far above any summary.
constexpr std::size_t largest_summary = std::size_t{1} << 26U;

std::string name(course::Fidelity fidelity) {
  switch (fidelity) {
    case course::Fidelity::cell:
      return "cell";
    case course::Fidelity::patch:
      return "patch";
    case course::Fidelity::column:
      break;
  }
  return "column";
}

/// What stands above the protocol, as --set would take it.
std::vector<std::string> settings_of(const RunOptions& options) {
  std::vector<std::string> settings = options.settings;
  if (!options.fidelity.empty()) settings.push_back("numerics.fidelity=" + options.fidelity);
  return settings;
}

Prepared prepare(const RunOptions& options, const evidence::Catalogue& catalogue,
                 const std::string& catalogue_hash) {
  std::vector<io::Override> overrides;
  for (const std::string& setting : settings_of(options))
    overrides.push_back(io::parse_override(setting));
  std::string text = io::read_text_file(options.protocol);
  if (io::is_study(text)) {
    throw InputError(options.protocol.string() + " is a study, not a protocol.",
                     "Compare the studies of a folder with acicula studies FOLDER.");
  }
  io::Protocol protocol = io::read_protocol(text, options.protocol.string(), catalogue, overrides);
  const std::filesystem::path beside = options.protocol.parent_path();
  io::read_mask_file(protocol.treatment.condition, beside);
  io::read_scan_file(protocol.treatment, beside, course::parameters_from(catalogue));
  const course::Fidelity fidelity = protocol.treatment.numerics.fidelity;
  io::Provenance provenance{
      .build = build_facts(),
      .catalogue_hash = catalogue_hash,
      .protocol_hash = io::sha256(text),
      .seed = options.seed,
      .samples = options.samples.value_or(fidelity == course::Fidelity::column ? usual_samples : 0),
      .fidelity = name(fidelity),
      .command = options.command,
      .date = present_moment(),
      .settings = settings_of(options)};
  return {.protocol = std::move(protocol),
          .text = std::move(text),
          .catalogue = catalogue,
          .provenance = std::move(provenance),
          .folder = options.folder.value_or(default_folder(options.protocol))};
}

int run_column(const Prepared& run, const RunOptions& options) {
  // A long run that could not be kept would be a waste.
  io::require_results_folder(run.folder);
  Progress progress(options.form());
  course::Course course =
      course::simulate(run.protocol.treatment, course::parameters_from(run.catalogue),
                       run.provenance.seed, progress);
  std::vector<io::Band> bands = add_intervals(course, run, progress);
  io::Run result = finished(run, course);
  result.bands = std::move(bands);
  io::write_results_folder(run.folder, io::result_files(result));
  if (options.json) {
    std::cout << io::summary_json(result);
  } else if (!options.quiet) {
    std::cout << io::summary_text(result, run.folder);
  }
  return 0;
}

}  // namespace

std::filesystem::path default_folder(const std::filesystem::path& protocol) {
  const std::filesystem::path name =
      protocol.filename() == "protocol.toml"
          ? std::filesystem::absolute(protocol).lexically_normal().parent_path().filename()
          : protocol.stem();
  return std::filesystem::path("out") / (name.empty() ? protocol.stem() : name);
}

std::vector<io::Band> add_intervals(course::Course& course, const Prepared& run,
                                    Observer& observer) {
  if (run.provenance.samples == 0) return {};
  const study::Sampling sampling{
      .samples = run.provenance.samples, .seed = run.provenance.seed, .subjects = 1};
  course::Treatment treatment = run.protocol.treatment;
  treatment.numerics.fidelity = course::Fidelity::column;
  const study::Propagation propagation =
      study::propagate(study::with_times_of_bands(treatment), run.catalogue, sampling, observer);
  study::set_intervals(course, study::of_course(propagation, course));
  return study::bands(course, run.protocol.treatment, course::parameters_from(run.catalogue),
                      propagation);
}

io::Run finished(const Prepared& run, const course::Course& course) {
  const course::Treatment& treatment = run.protocol.treatment;
  const course::Parameters parameters = course::parameters_from(run.catalogue);
  const std::uint64_t seed = run.provenance.seed;
  io::Run result{.treatment = treatment,
                 .course = course,
                 .catalogue = run.catalogue,
                 .provenance = run.provenance,
                 .protocol = run.text,
                 .resolved_protocol = io::resolved_protocol(run.protocol),
                 .punctures = course::puncture_fields(treatment, course, parameters, seed),
                 .surface = course::treated_surface(treatment, course, parameters, seed)};
  result.pictures.push_back(io::picture::surface_picture(result.surface));
  return result;
}

int run_command(const RunOptions& options, const evidence::Catalogue& catalogue,
                const std::string& catalogue_hash, const Processes& processes) {
  if (options.resume && io::is_complete(*options.resume)) {
    if (processes.first() && options.json) {
      std::cout << io::read_text_file(*options.resume / "summary.json", largest_summary);
    } else if (processes.first() && !options.quiet) {
      std::cout << "The run in " << options.resume->string() << " is complete.\n";
    }
    return 0;
  }
  const Prepared run = options.resume ? taken_up(options, catalogue, catalogue_hash)
                                      : prepare(options, catalogue, catalogue_hash);
  if (run.protocol.treatment.numerics.fidelity != course::Fidelity::column)
    return long_run(run, options, processes);
  return processes.first() ? run_column(run, options) : 0;
}

}  // namespace acicula::app
