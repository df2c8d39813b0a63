#include "run.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/puncture_fields.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/results.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include "build_facts.hpp"
#include "moment.hpp"
#include "progress.hpp"
#include <iostream>

namespace acicula::app {
namespace {

std::vector<io::Override> overrides_of(const RunOptions& options) {
  std::vector<io::Override> overrides;
  for (const std::string& setting : options.settings) {
    overrides.push_back(io::parse_override(setting));
  }
  if (options.fidelity == "cell" || options.fidelity == "patch") {
    throw InputError("--fidelity " + options.fidelity + " is not in this version.",
                     "Use --fidelity column.");
  }
  if (!options.fidelity.empty()) overrides.push_back({"numerics.fidelity", options.fidelity});
  return overrides;
}

io::Provenance provenance_of(const RunOptions& options, const std::string& text,
                             const std::string& catalogue_hash) {
  return {.build = build_facts(),
          .catalogue_hash = catalogue_hash,
          .protocol_hash = io::sha256(text),
          .seed = options.seed,
          .samples = options.samples,
          .fidelity = "column",
          .command = options.command,
          .date = present_moment()};
}

/// The course at the catalogue's values, and the intervals of its endpoints for one subject.
course::Course simulate(const course::Treatment& treatment, const evidence::Catalogue& catalogue,
                        const RunOptions& options) {
  Progress progress(options.quiet);
  course::Course course =
      course::simulate(treatment, course::parameters_from(catalogue), options.seed, progress);
  if (options.samples > 0) {
    const study::Sampling sampling{.samples = options.samples, .seed = options.seed, .subjects = 1};
    study::set_intervals(course, study::propagate(treatment, catalogue, sampling, progress));
  }
  return course;
}

}  // namespace

std::filesystem::path default_folder(const std::filesystem::path& protocol) {
  const std::filesystem::path name =
      protocol.filename() == "protocol.toml"
          ? std::filesystem::absolute(protocol).lexically_normal().parent_path().filename()
          : protocol.stem();
  return std::filesystem::path("out") / (name.empty() ? protocol.stem() : name);
}

int run_command(const RunOptions& options, const evidence::Catalogue& catalogue,
                const std::string& catalogue_hash) {
  const std::vector<io::Override> overrides = overrides_of(options);
  const std::string text = io::read_text_file(options.protocol);
  if (io::is_study(text)) {
    throw InputError(options.protocol.string() + " is a study, not a protocol.",
                     "Compare the studies of a folder with acicula studies FOLDER.");
  }
  const io::Protocol protocol =
      io::read_protocol(text, options.protocol.string(), catalogue, overrides);
  const std::filesystem::path folder = options.folder.value_or(default_folder(options.protocol));
  // A long run that could not be kept would be a waste.
  io::require_results_folder(folder);
  const course::Parameters parameters = course::parameters_from(catalogue);
  const course::Course course = simulate(protocol.treatment, catalogue, options);
  const io::Run run{
      .treatment = protocol.treatment,
      .course = course,
      .catalogue = catalogue,
      .provenance = provenance_of(options, text, catalogue_hash),
      .protocol = text,
      .resolved_protocol = io::resolved_protocol(protocol),
      .punctures = course::puncture_fields(protocol.treatment, course, parameters, options.seed)};
  io::write_results_folder(folder, io::result_files(run));
  if (options.json) {
    std::cout << io::summary_json(run);
  } else if (!options.quiet) {
    std::cout << io::summary_text(run, folder);
  }
  return 0;
}

}  // namespace acicula::app
