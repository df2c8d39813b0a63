#include "acicula/core/error.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/evidence/overlay.hpp"
#include "acicula/io/write_text_file.hpp"

#include "command_line.hpp"
#include "data_folder.hpp"
#include <exception>
#include <filesystem>
#include <iostream>

namespace {

using namespace acicula;

/// The data files: those in the program, and the user's own above them.
evidence::Files data_files(const std::string& own_folder) {
  if (own_folder.empty()) return evidence::embedded_files();
  return evidence::overlay(evidence::embedded_files(), app::read_data_folder(own_folder));
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

int report(app::ExitCode code, const std::string& message) {
  std::cerr << message << '\n';
  return code;
}

int run(int argc, char** argv) {
  const app::Command command = app::parse_command_line(argc, argv);
  if (!command.act) return command.exit_code;
  const int code = [&] {
    try {
      return command.act(data_files(command.data_folder));
    } catch (InputError& error) {
      throw with_own_paths(std::move(error), command.data_folder);
    }
  }();
  if (!std::cout.flush()) throw io::OutputError("cannot write to standard output.");
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const InputError& error) {
    return report(app::bad_input, error.what());
  } catch (const EvidenceError& error) {
    return report(app::bad_input, std::string("data: ") + error.what());
  } catch (const ModelError& error) {
    return report(app::outside_validity,
                  std::string("outside the model's validity: ") + error.what());
  } catch (const NumericsError& error) {
    return report(app::failed, std::string("numerics: ") + error.what());
  } catch (const io::OutputError& error) {
    return report(app::failed, std::string("output: ") + error.what());
  } catch (const std::exception& error) {
    return report(app::internal_error,
                  std::string("internal error, please report it: ") + error.what());
  }
}
