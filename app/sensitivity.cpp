#include "sensitivity.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/io/surface/scan_file.hpp"
#include "acicula/study/sensitivity/analyse_sensitivity.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include "build_facts.hpp"
#include "moment.hpp"
#include "progress.hpp"
#include "run_verb.hpp"
#include <algorithm>
#include <iostream>

namespace acicula::app {
namespace {

constexpr const char* every_input = "all";

/// "all" stands for every input.
study::SensitivityRequest request_of(const SensitivityOptions& options) {
  study::SensitivityRequest request = options.request;
  request.all = request.keys == std::vector<std::string>{every_input};
  if (request.all) request.keys.clear();
  return request;
}

/// Every fault of protocol and options is told at once.
io::Protocol read_protocol(const SensitivityOptions& options, const std::string& text,
                           const study::SensitivityRequest& request,
                           const evidence::Catalogue& catalogue) {
  std::vector<Diagnostic> faults;
  std::optional<io::Protocol> protocol;
  try {
    std::vector<io::Override> overrides;
    for (const std::string& setting : options.settings) {
      overrides.push_back(io::parse_override(setting));
    }
    protocol = io::read_protocol(text, options.protocol.string(), catalogue, overrides);
  } catch (const InputError& error) {
    faults = error.diagnostics;
  }
  const course::Treatment* treatment = protocol ? &protocol->treatment : nullptr;
  std::ranges::move(study::faults(request, catalogue, treatment), std::back_inserter(faults));
  if (!faults.empty()) throw InputError(std::move(faults));
  io::read_scan_file(protocol->treatment, options.protocol.parent_path(),
                     course::parameters_from(catalogue));
  return *std::move(protocol);
}

}  // namespace

CLI::App* add_sensitivity_verb(CLI::App& parser, SensitivityOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "sensitivity", "Which uncertain numbers an endpoint depends on: Sobol indices");
  verb->add_option("PROTOCOL", options.protocol, "Protocol file (TOML)")->required()->type_name("");
  verb->add_option("--endpoint", options.request.endpoint, "Endpoint, see acicula list endpoints")
      ->required()
      ->type_name("NAME");
  verb->add_option("--observer", options.request.observer,
                   "Where it is observed, such as papillary; default: the first of its observers")
      ->type_name("NAME");
  verb->add_option("--parameters", options.request.keys,
                   "Parameters and protocol keys that get indices of their own, parted by commas, "
                   "or all; default: the twenty that a screening finds")
      ->type_name("KEY,...")
      ->delimiter(',');
  verb->add_option("--samples", options.request.samples,
                   "n: an index takes n runs, and all together 2 n more")
      ->type_name("N")
      ->capture_default_str();
  verb->add_option("--seed", options.request.seed, "Seed of the samples; default 1")
      ->type_name("N")
      ->check(seed_problem);
  verb->add_option("--threads", options.request.threads, "Threads; default one for each core")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->add_option("--set", options.settings,
                   "Put a value above the protocol's, such as device.needle.length='1 mm'; once "
                   "for each value")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  verb->add_option("-o,--output", options.folder,
                   "Folder for table, JSON, picture and sources, new or empty")
      ->type_name("DIR");
  verb->add_flag("--json", options.json, "Print sensitivity.json instead of the table");
  return verb;
}

int sensitivity_command(const SensitivityOptions& options, const evidence::Catalogue& catalogue,
                        const std::string& catalogue_hash) {
  if (options.folder) io::require_results_folder(*options.folder);
  const std::string text = io::read_text_file(options.protocol);
  const study::SensitivityRequest request = request_of(options);
  const io::Protocol protocol = read_protocol(options, text, request, catalogue);
  Progress progress(ProgressForm::terminal);
  const course::Course baseline = course::simulate(
      protocol.treatment, course::parameters_from(catalogue), request.seed, progress);
  const study::Sensitivity sensitivity =
      study::analyse_sensitivity(protocol.treatment, catalogue, baseline, request, progress);
  const io::Run run{.treatment = protocol.treatment,
                    .course = baseline,
                    .catalogue = catalogue,
                    .provenance = {.build = build_facts(),
                                   .catalogue_hash = catalogue_hash,
                                   .protocol_hash = io::sha256(text),
                                   .seed = request.seed,
                                   .samples = request.samples,
                                   .fidelity = "column",
                                   .command = options.command,
                                   .date = present_moment(),
                                   .settings = options.settings},
                    .protocol = text,
                    .resolved_protocol = io::resolved_protocol(protocol)};
  if (options.folder) {
    io::write_results_folder(*options.folder, study::sensitivity_files(run, sensitivity));
  }
  std::cout << (options.json ? study::sensitivity_json(run, sensitivity)
                             : study::sensitivity_text(sensitivity));
  if (options.folder && !options.json) {
    std::cout << "results in " << options.folder->string() << '\n';
  }
  return 0;
}

}  // namespace acicula::app
