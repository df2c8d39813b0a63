#pragma once

#include <CLI/CLI.hpp>

#include "run.hpp"
#include <string>

namespace acicula::app {

/// What is wrong with a seed, empty for a good one: CLI11 would wrap a negative one and cut one
/// that is too large.
[[nodiscard]] std::string seed_problem(const std::string& text);

/// Adds `run` and its options to the command line.
CLI::App* add_run_verb(CLI::App& parser, RunOptions& options);

/// @throws CLI::RequiredError  when there is neither a protocol nor a run to go on with
void require_work(const RunOptions& options);

}  // namespace acicula::app
