#pragma once

#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace acicula::io {

/// What the first block of our HDF5 files says of the rest, so that nothing is handed to HDF5 that
/// is cut short, altered or not ours. It lies in the user block, which HDF5 leaves alone, as text:
///
///   acicula checkpoint, format 1
///   program 0.1.0
///   time 2419200
///   bytes 1680012345
///   digest 0123456789abcdef
struct Seal {
  std::string kind;     ///< "checkpoint", "fields"
  int format = 0;       ///< of this kind of file
  std::string program;  ///< version that wrote it
  double time = 0.0;    ///< [s] since the first session
};

/// [byte] size of the block.
inline constexpr std::size_t seal_size = 512;

/// Closes a whole HDF5 file that was made with a user block of seal_size: brings it to the disk and
/// writes the seal. Until then it has none, so a file that nobody finished is recognised.
/// Collective: the processes share the work.
/// @throws OutputError  on every process when one fails
void seal(const std::filesystem::path& path, const Seal& seal, const numerics::Ranks& ranks);

/// Reads the seal without looking at the rest.
/// @throws InputError  the file has none, or it is of another kind
[[nodiscard]] Seal read_seal(const std::filesystem::path& path, const std::string& kind);

/// Reads the seal and compares the rest of the file with it. Collective.
/// @throws InputError  on every process: as read_seal(), or the file was cut short or altered
[[nodiscard]] Seal check_seal(const std::filesystem::path& path, const std::string& kind,
                              const numerics::Ranks& ranks);

}  // namespace acicula::io
