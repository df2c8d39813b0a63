#pragma once

#include <CLI/CLI.hpp>

#include "compare.hpp"
#include "slice.hpp"

namespace acicula::app {

/// Adds `slice` and its options to the command line.
CLI::App* add_slice_verb(CLI::App& parser, SliceOptions& options);

/// Adds `compare` and its options to the command line.
CLI::App* add_compare_verb(CLI::App& parser, CompareOptions& options);

}  // namespace acicula::app
