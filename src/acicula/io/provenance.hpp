#pragma once

#include "acicula/evidence/files.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace acicula::io {

/// How the program was built; taken by CMake when it is built.
struct Build {
  std::string version;    ///< "0.1.0"
  std::string commit;     ///< of git, "unknown" outside a checkout
  bool modified = false;  ///< tracked files differed from the commit
  std::string compiler;   ///< "GNU 12.2.0"
  std::string flags;
  std::string type;  ///< "Release"
};

/// Where a result comes from: enough to make it again.
struct Provenance {
  Build build;
  std::string catalogue_hash;  ///< SHA-256 of all data files
  std::string protocol_hash;   ///< SHA-256 of the protocol as given
  std::uint64_t seed = 0;
  int samples = 0;       ///< runs behind the intervals; 0: none
  std::string fidelity;  ///< "column"
  std::string command;   ///< command line, as given
  std::string date;      ///< UTC, ISO 8601; given by the caller, the library has no clock
};

/// SHA-256 over the data files in the order of their paths: each path, its length and text.
[[nodiscard]] std::string catalogue_hash(const evidence::Files& files);

/// provenance.json
[[nodiscard]] std::string provenance_json(const Provenance& provenance);

}  // namespace acicula::io
