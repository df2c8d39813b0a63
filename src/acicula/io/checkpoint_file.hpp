#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/io/file_access.hpp"
#include "acicula/numerics/diffusion_operator.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::io {

/// What must be the same for a run to go on from a checkpoint.
struct RunIdentity {
  std::string program_version;  ///< "0.1.0"
  /// SHA-256 over everything that the course depends on: protocol, overrides, catalogue (see
  /// run_inputs_hash()).
  std::string inputs_hash;
  std::uint64_t seed = 0;
};

/// SHA-256 over the protocol as given, its resolved form (which holds overrides and defaults) and
/// the hash of the catalogue.
[[nodiscard]] std::string run_inputs_hash(const std::string& protocol, const std::string& resolved,
                                          const std::string& catalogue_hash);

/// Writes a checkpoint into `folder` (made when missing) and removes all but the last two.
/// Collective. The file gets its name only when it is whole and on the disk: a process killed at
/// any moment leaves the earlier ones untouched.
/// @throws OutputError  on every process when one of them cannot write; the earlier checkpoints
///                      stay
void write_checkpoint(const std::filesystem::path& folder, const course::Checkpoint& checkpoint,
                      const numerics::DiffusionOperator& block, const RunIdentity& run,
                      const FileAccess& access);

/// A checkpoint that was read, and what had to be passed over.
struct ReadCheckpoint {
  std::optional<course::Checkpoint> checkpoint;  ///< none when the folder has no usable one
  std::filesystem::path file;
  std::vector<std::string> warnings;  ///< files that are damaged and why, newest first
};

/// Reads the newest checkpoint of `folder` that is whole: this process's band of rows, whatever
/// number of processes wrote it. Collective.
/// @throws InputError  on every process: the newest whole file belongs to another run (protocol,
///                     seed, catalogue), another version or another grid
[[nodiscard]] ReadCheckpoint read_checkpoint(const std::filesystem::path& folder,
                                             const numerics::DiffusionOperator& block,
                                             const RunIdentity& run);

}  // namespace acicula::io
