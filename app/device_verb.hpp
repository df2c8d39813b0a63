#pragma once

#include <CLI/CLI.hpp>

#include "device.hpp"

namespace acicula::app {

/// Adds `device` and its options to the command line.
CLI::App* add_device_verb(CLI::App& parser, DeviceOptions& options);

}  // namespace acicula::app
