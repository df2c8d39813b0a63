#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::app {

/// `acicula run PROTOCOL.toml ...`
struct RunOptions {
  std::filesystem::path protocol;
  std::optional<std::filesystem::path> folder;  ///< of the results
  std::string fidelity;                         ///< empty: as the protocol says
  std::uint64_t seed = 1;
  int samples = 200;                  ///< runs behind the intervals; 0: no intervals
  std::vector<std::string> settings;  ///< "key=value"
  bool json = false;                  ///< summary.json on standard output, nothing else
  bool quiet = false;                 ///< neither summary nor progress
  std::string command;                ///< command line, for provenance.json
};

/// The folder of the results when none is named: out/ and the protocol's name, or that of its
/// folder when it is called protocol.toml.
[[nodiscard]] std::filesystem::path default_folder(const std::filesystem::path& protocol);

/// Reads a protocol, simulates it, and writes its result folder; prints the summary.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws Error  of whatever kind stands in the way; nothing is written then
int run_command(const RunOptions& options, const evidence::Catalogue& catalogue,
                const std::string& catalogue_hash);

}  // namespace acicula::app
