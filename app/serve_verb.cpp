#include "serve_verb.hpp"

namespace acicula::app {

CLI::App* add_serve_verb(CLI::App& parser, ServeOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "serve", "The lab in a browser: protocols, results, runs in the background");
  verb->add_option("--port", options.port, "Port to listen on; 0: any that is free")
      ->type_name("N")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  verb->add_option("--results", options.results, "Folder of the result folders of runs")
      ->type_name("DIR")
      ->capture_default_str();
  verb->add_option("--listen", options.listen,
                   "Address to listen on; one that others reach needs --allow-remote")
      ->type_name("ADDRESS")
      ->capture_default_str();
  verb->add_flag("--allow-remote", options.allow_remote,
                 "Let other machines in, who need the token; nothing is encrypted");
  verb->add_option("--threads", options.threads, "Threads of a run; default the cores")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  verb->add_option("--job-memory", options.job_memory,
                   "GiB of memory that a run may take; default what is free when it starts")
      ->type_name("GIB")
      ->check(CLI::PositiveNumber);
  verb->add_option("--job-hours", options.job_hours, "Hours of processor time that a run may take")
      ->type_name("H")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  return verb;
}

}  // namespace acicula::app
