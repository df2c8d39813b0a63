#include "acicula/core/error.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/evidence/overlay.hpp"
#include "acicula/evidence/read_posterior.hpp"
#include "acicula/io/write_text_file.hpp"

#include "command_line.hpp"
#include "data_folder.hpp"
#include "stop_signal.hpp"
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

namespace {

using namespace acicula;

/// The data files: those in the program, and the user's own above them.
evidence::Files data_files(const app::Command& command) {
  evidence::Files files = evidence::embedded_files();
  if (!command.data_folder.empty()) {
    files = evidence::overlay(std::move(files), app::read_data_folder(command.data_folder));
  }
  if (command.prior) files.erase(std::string(evidence::posterior_path));
  return files;
}

/// Faults of the user's own data files name them where they lie; the catalogue knows all as data/.
InputError with_own_paths(InputError error, const std::string& own_folder) {
  for (Diagnostic& fault : error.diagnostics) {
    if (own_folder.empty() || !fault.file.starts_with("data/")) continue;
    const auto own = std::filesystem::path(own_folder) / fault.file.substr(5);
    if (std::filesystem::exists(own)) fault.file = own.string();
  }
  return InputError(std::move(error.diagnostics));
}

/// What came of a command.
struct Ended {
  int exit_code = app::done;
  std::string message = {};  ///< for standard error; empty: none
};

int act(const app::Command& command, const app::Processes& processes) {
  const int code = [&] {
    try {
      return command.act(data_files(command), processes);
    } catch (InputError& error) {
      throw with_own_paths(std::move(error), command.data_folder);
    }
  }();
  if (!std::cout.flush()) throw io::OutputError("cannot write to standard output.");
  return code;
}

/// Does some work and says how it failed, if it did.
Ended attempt(const std::function<int()>& work) {
  try {
    return {.exit_code = work()};
  } catch (const InputError& error) {
    return {app::bad_input, error.what()};
  } catch (const EvidenceError& error) {
    return {app::bad_input, std::string("data: ") + error.what()};
  } catch (const ModelError& error) {
    return {app::outside_validity, std::string("outside the model's validity: ") + error.what()};
  } catch (const NumericsError& error) {
    return {app::failed, std::string("numerics: ") + error.what()};
  } catch (const io::OutputError& error) {
    return {app::failed, std::string("output: ") + error.what()};
  } catch (const app::Stopped& stopped) {
    return {stopped.exit_code(), stopped.what()};
  } catch (const app::FailedElsewhere&) {
    return {.exit_code = app::internal_error};
  } catch (const std::exception& error) {
    return {app::internal_error, std::string("internal error, please report it: ") + error.what()};
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::optional<app::Processes> processes;
  const Ended ended = attempt([&] {
    const app::Command command = app::parse_command_line(argc, argv);
    if (!command.act) return command.exit_code;
    processes.emplace(command.shared);
    return act(command, *processes);
  });
  if (processes) return processes->end(ended.exit_code, ended.message);
  if (!ended.message.empty()) std::cerr << ended.message << '\n';
  return ended.exit_code;
}
