#pragma once

#include <CLI/CLI.hpp>

#include "kp.hpp"

namespace acicula::app {

/// Adds `kp` and its options to the command line.
CLI::App* add_kp_verb(CLI::App& parser, KpOptions& options);

}  // namespace acicula::app
