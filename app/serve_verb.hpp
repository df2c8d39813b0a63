#pragma once

#include <CLI/CLI.hpp>

#include "serve.hpp"

namespace acicula::app {

/// Adds `serve` and its options to the command line.
CLI::App* add_serve_verb(CLI::App& parser, ServeOptions& options);

}  // namespace acicula::app
