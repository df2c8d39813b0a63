#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::app {

/// `acicula absorb (--active NAME | --molecule FILE) --site SITE ...`
struct AbsorbOptions {
  std::string active;                             ///< empty: a molecule is given
  std::optional<std::filesystem::path> molecule;  ///< file of a molecule of one's own
  std::string site;
  std::string device;                           ///< empty: intact skin
  std::string length;                           ///< empty: the usual length of the device
  std::string fidelity = "column";              ///< or "cell": the unit cell beside the columns
  std::string trans_bilayer_fit;                ///< empty: as the serum says
  std::vector<std::string> settings;            ///< "key=value"
  std::optional<std::filesystem::path> folder;  ///< of the report's files; none: nothing is written
  bool json = false;    ///< absorb.json on standard output instead of the summary
  std::string command;  ///< command line, for provenance.json
};

/// Where a serum goes on intact or needled skin; prints the report and, with a folder, writes its
/// files.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws Error  of whatever kind stands in the way; nothing is written then
int absorb_command(const AbsorbOptions& options, const evidence::Catalogue& catalogue,
                   const std::string& catalogue_hash);

}  // namespace acicula::app
