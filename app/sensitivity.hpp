#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/study/sensitivity/sensitivity_request.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::app {

/// `acicula sensitivity PROTOCOL --endpoint NAME ...`
struct SensitivityOptions {
  std::filesystem::path protocol;
  study::SensitivityRequest request;
  std::optional<std::filesystem::path> folder;  ///< of the results; none: only printed
  std::vector<std::string> settings;            ///< "key=value"
  bool json = false;                            ///< sensitivity.json on standard output
  std::string command;                          ///< command line, for provenance.json
};

/// Adds `sensitivity` and its options to the command line.
CLI::App* add_sensitivity_verb(CLI::App& parser, SensitivityOptions& options);

/// Says which uncertain inputs an endpoint depends on.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws InputError  with every fault of protocol and options; nothing is written then
int sensitivity_command(const SensitivityOptions& options, const evidence::Catalogue& catalogue,
                        const std::string& catalogue_hash);

}  // namespace acicula::app
