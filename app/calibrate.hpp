#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/study/calibration/calibration_request.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace acicula::app {

/// `acicula calibrate FOLDER -o DIR ...`
struct CalibrateOptions {
  std::filesystem::path studies;
  study::CalibrationRequest request;
  std::filesystem::path folder;  ///< of the results
  bool json = false;             ///< calibration.json on standard output
  std::string command;           ///< command line, for provenance.json
};

/// Adds `calibrate` and its options to the command line.
CLI::App* add_calibrate_verb(CLI::App& parser, CalibrateOptions& options);

/// Calibrates parameters against the studies of a folder that have the role calibration.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws InputError  with every fault of studies, options and folder; nothing is written then
int calibrate_command(const CalibrateOptions& options, const evidence::Catalogue& catalogue,
                      const std::string& catalogue_hash);

}  // namespace acicula::app
