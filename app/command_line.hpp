#pragma once

#include "acicula/evidence/files.hpp"

#include "processes.hpp"
#include <functional>
#include <string>

namespace acicula::app {

/// What the program tells its caller.
enum ExitCode {
  done = 0,
  internal_error = 1,
  bad_input = 2,
  outside_validity = 3,
  failed = 4,
  different = 5,  ///< two results that were compared
};

/// What a command line asks for.
struct Command {
  /// Empty: nothing is left to do.
  std::function<int(const evidence::Files&, const Processes&)> act = {};
  std::string data_folder = {};  ///< of the user's own data; empty: none
  bool prior = false;            ///< without the posterior of a calibration
  bool shared = false;           ///< whether the processes of a launcher can share the work
  int exit_code = done;          ///< when nothing is left to do
};

/// Reads the command line. Help and version are printed at once; so is what is wrong with it.
[[nodiscard]] Command parse_command_line(int argc, char** argv);

}  // namespace acicula::app
