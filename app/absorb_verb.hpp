#pragma once

#include <CLI/CLI.hpp>

#include "absorb.hpp"

namespace acicula::app {

/// Adds `absorb` and its options to the command line.
CLI::App* add_absorb_verb(CLI::App& parser, AbsorbOptions& options);

}  // namespace acicula::app
