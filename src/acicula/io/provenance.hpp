#pragma once

#include "acicula/evidence/files.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

/// A start of a long run, or its going on after it was stopped. No result depends on it.
struct Start {
  std::string command;          ///< command line, as given
  std::string date;             ///< UTC, ISO 8601; given by the caller, the library has no clock
  std::size_t processes = 1;    ///< that shared the work
  int threads = 1;              ///< of each process
  std::string instruction_set;  ///< "AVX-512"; empty: not known
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
  /// "key=value", what stood above the protocol on the command line.
  std::vector<std::string> settings = {};
  /// Of a cell or a patch, shape (depths, rows, columns); empty for a column.
  std::vector<std::size_t> voxels = {};
  /// Of a cell or a patch: its start, and each time it was gone on with.
  std::vector<Start> starts = {};
};

/// SHA-256 over the data files in the order of their paths: each path, its length and text.
[[nodiscard]] std::string catalogue_hash(const evidence::Files& files);

/// provenance.json
[[nodiscard]] std::string provenance_json(const Provenance& provenance);

}  // namespace acicula::io
