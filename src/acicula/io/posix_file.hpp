#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace acicula::io {

/// A file by the system's own calls: what the standard library cannot do is to bring it to the
/// disk.
class PosixFile {
 public:
  enum class Use { read, change, make };
  /// @throws std::system_error  as all functions here
  PosixFile(const std::filesystem::path& path, Use use);
  PosixFile(const PosixFile&) = delete;
  PosixFile& operator=(const PosixFile&) = delete;
  ~PosixFile();

  /// [byte]
  [[nodiscard]] std::uint64_t size() const;
  /// Fills `bytes` from a place in the file. May be called by several threads at once.
  /// @return false when the file ends before
  [[nodiscard]] bool read(std::uint64_t offset, std::span<std::byte> bytes) const;
  void write(std::uint64_t offset, std::span<const std::byte> bytes) const;
  /// Returns when the disk has what was written.
  void sync() const;

 private:
  int descriptor_;
};

/// Makes a file of 64 KiB of zeros, brought to the disk: whether a file can begin here at all. HDF5
/// 1.10 crashes when it cannot write the first bytes of a new file.
/// @throws std::system_error
void try_beginning(const std::filesystem::path& path);

/// Removes a file of which somebody may still hold a handle, and gives its space back at once: HDF5
/// keeps a file open that it could not close. Does nothing when there is none.
void discard(const std::filesystem::path& path);

/// Returns when the disk knows the names in a folder. @throws std::system_error
void sync_folder(const std::filesystem::path& folder);

}  // namespace acicula::io
