#include "calibrate.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/study/calibration/calibrate.hpp"
#include "acicula/study/calibration/calibration_report.hpp"

#include "build_facts.hpp"
#include "moment.hpp"
#include "progress.hpp"
#include "run_verb.hpp"
#include "study_folder.hpp"
#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>

namespace acicula::app {
namespace {

/// Reads the studies; every fault of folder, files and options is told at once.
std::vector<io::Study> checked_studies(const CalibrateOptions& options,
                                       const evidence::Catalogue& catalogue) {
  std::vector<Diagnostic> faults;
  std::vector<io::Study> studies;
  const auto collect = [&](const auto& check) {
    try {
      check();
    } catch (const InputError& error) {
      std::ranges::copy(error.diagnostics, std::back_inserter(faults));
    }
  };
  collect([&] { io::require_results_folder(options.folder); });
  collect([&] { studies = read_studies(catalogue, options.studies); });
  const bool read = faults.empty() || !studies.empty();
  for (Diagnostic& fault : study::faults(options.request, catalogue, studies)) {
    // Without studies their absence is told already.
    if (read || fault.message.find("No study") == std::string::npos) {
      faults.push_back(std::move(fault));
    }
  }
  if (!faults.empty()) throw InputError(std::move(faults));
  return studies;
}

}  // namespace

CLI::App* add_calibrate_verb(CLI::App& parser, CalibrateOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "calibrate", "Bayesian calibration of parameters against published studies");
  verb->add_option("FOLDER", options.studies, "Folder of study files; only role calibration counts")
      ->required()
      ->type_name("");
  verb->add_option("--parameters", options.request.keys,
                   "Parameters to calibrate together, parted by commas; default: those on which "
                   "the measured numbers depend most")
      ->type_name("KEY,...")
      ->delimiter(',');
  verb->add_option("--samples", options.request.samples,
                   "Runs of every arm behind the response surfaces")
      ->type_name("N")
      ->capture_default_str();
  verb->add_option("--walkers", options.request.walkers, "Walkers of the sampler, even")
      ->type_name("N")
      ->capture_default_str();
  verb->add_option("--steps", options.request.steps,
                   "Steps of every walker, the first half of them discarded")
      ->type_name("N")
      ->capture_default_str();
  verb->add_option("--checks", options.request.checks,
                   "Runs of every arm behind the intervals before and after")
      ->type_name("N")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  verb->add_option("--seed", options.request.seed, "Seed of samples and sampler; default 1")
      ->type_name("N")
      ->check(seed_problem);
  verb->add_option("--threads", options.request.threads, "Threads; default one for each core")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->add_option("-o,--output", options.folder,
                   "Folder for report, JSON, picture and data files, new or empty")
      ->required()
      ->type_name("DIR");
  verb->add_flag("--json", options.json, "Print calibration.json instead of the report");
  return verb;
}

int calibrate_command(const CalibrateOptions& options, const evidence::Catalogue& catalogue,
                      const std::string& catalogue_hash) {
  const std::vector<io::Study> studies = checked_studies(options, catalogue);
  Progress progress(ProgressForm::terminal);
  const study::Calibration calibration =
      study::calibrate(studies, catalogue, options.request, progress);
  const study::CalibrationRun run{
      .calibration = calibration,
      .request = options.request,
      .catalogue = catalogue,
      .provenance = {.build = build_facts(),
                     .catalogue_hash = catalogue_hash,
                     .protocol_hash = io::catalogue_hash(study_texts(options.studies)),
                     .seed = options.request.seed,
                     .samples = options.request.samples,
                     .fidelity = "column",
                     .command = options.command,
                     .date = present_moment()}};
  io::write_results_folder(options.folder, study::calibration_files(run));
  std::cout << (options.json ? study::calibration_json(run) : study::calibration_text(run));
  if (!options.json) std::cout << "results in " << options.folder.string() << '\n';
  return 0;
}

}  // namespace acicula::app
