#pragma once

#include <CLI/CLI.hpp>

#include "texture.hpp"

namespace acicula::app {

/// Adds `texture` and its options to the command line.
CLI::App* add_texture_verb(CLI::App& parser, TextureOptions& options);

}  // namespace acicula::app
