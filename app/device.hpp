#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::app {

/// `acicula device NAME --site SITE ...`
struct DeviceOptions {
  std::string name;
  std::string site;
  std::string length;                           ///< empty: the usual length of the device
  std::vector<std::string> settings;            ///< "key=value"
  std::optional<std::filesystem::path> folder;  ///< of the report's files; none: nothing is written
  std::uint64_t seed = 1;
  bool json = false;    ///< device.json on standard output instead of the table
  std::string command;  ///< command line, for provenance.json
};

/// Characterises a device at a body site; prints the report and, with a folder, writes its files.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws Error  of whatever kind stands in the way; nothing is written then
int device_command(const DeviceOptions& options, const evidence::Catalogue& catalogue,
                   const std::string& catalogue_hash);

}  // namespace acicula::app
