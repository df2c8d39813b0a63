#include "run_verb.hpp"

#include <charconv>
#include <vector>

namespace acicula::app {

std::string seed_problem(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seed);
  return error == std::errc() && rest == end ? "" : "a seed is a whole number from 0 to 2^64 - 1";
}

CLI::App* add_run_verb(CLI::App& parser, RunOptions& options) {
  CLI::App* verb = parser.add_subcommand("run", "Simulate a protocol and write its result folder");
  CLI::Option* protocol =
      verb->add_option("PROTOCOL", options.protocol, "Protocol file (TOML)")->type_name("");
  CLI::Option* resume =
      verb->add_option("--resume", options.resume,
                       "Result folder of a run on a cell or a patch that was stopped: goes on "
                       "from its newest checkpoint, with the protocol and settings it began with")
          ->type_name("DIR");
  const std::vector<CLI::Option*> settled_at_start{
      protocol,
      verb->add_option("-o,--output", options.folder,
                       "Result folder, new or empty; default out/<name of the protocol>")
          ->type_name("DIR"),
      verb->add_option("--fidelity", options.fidelity,
                       "column, cell or patch; default as numerics.fidelity of the protocol")
          ->type_name("NAME"),
      verb->add_option("--seed", options.seed,
                       "Seed of the placed strokes and of the samples; default 1")
          ->type_name("N")
          ->check(seed_problem),
      verb->add_option("--samples", options.samples,
                       "Runs of a column with every uncertain number drawn anew, for the "
                       "intervals; 0: none. Default 200 on a column, 0 on a cell or a patch")
          ->type_name("N")
          ->check(CLI::Range(0, 100000)),
      verb->add_option("--set", options.settings,
                       "Put a value above the protocol's, such as device.needle.length='1 mm'; "
                       "once for each value")
          ->type_name("KEY=VALUE")
          ->allow_extra_args(false)};
  for (CLI::Option* option : settled_at_start) resume->excludes(option);
  verb->add_option("--threads", options.threads,
                   "Threads of each process on a cell or a patch; default its share of the cores")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->add_option("--checkpoint-every", options.checkpoint_every,
                   "Minutes from one checkpoint of a cell or a patch to the next; 0: after every "
                   "step")
      ->type_name("MIN")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  verb->add_flag("--json", options.json, "Print summary.json instead of the summary");
  verb->add_flag("--quiet", options.quiet, "Print neither summary nor progress");
  verb->add_option_function<std::string>(
          "--progress", [&options](const std::string&) { options.progress_lines = true; },
          "json: progress as lines of JSON on standard error, for programs")
      ->type_name("FORM")
      ->check(CLI::IsMember({"json"}));
  return verb;
}

void require_work(const RunOptions& options) {
  if (options.protocol.empty() && !options.resume)
    throw CLI::RequiredError("PROTOCOL, or --resume DIR,");
}

}  // namespace acicula::app
