#include "acicula/io/posix_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

namespace acicula::io {
namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

int flags(PosixFile::Use use) {
  switch (use) {
    case PosixFile::Use::read:
      return O_RDONLY | O_CLOEXEC;
    case PosixFile::Use::change:
      return O_RDWR | O_CLOEXEC;
    case PosixFile::Use::make:
      break;
  }
  return O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC;
}

}  // namespace

PosixFile::PosixFile(const std::filesystem::path& path, Use use)
    : descriptor_(::open(path.c_str(), flags(use), 0666)) {
  if (descriptor_ < 0) fail();
}

PosixFile::~PosixFile() { ::close(descriptor_); }

std::uint64_t PosixFile::size() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) fail();
  return static_cast<std::uint64_t>(status.st_size);
}

bool PosixFile::read(std::uint64_t offset, std::span<std::byte> bytes) const {
  while (!bytes.empty()) {
    const ssize_t got =
        ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail();
    if (got == 0) return false;
    offset += static_cast<std::uint64_t>(got);
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

void PosixFile::write(std::uint64_t offset, std::span<const std::byte> bytes) const {
  while (!bytes.empty()) {
    const ssize_t put =
        ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail();
    offset += static_cast<std::uint64_t>(put);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
}

void PosixFile::sync() const {
  if (::fsync(descriptor_) != 0) fail();
}

void try_beginning(const std::filesystem::path& path) {
  const PosixFile file(path, PosixFile::Use::make);
  file.write(0, std::vector<std::byte>(std::size_t{64} << 10U));
  file.sync();
}

void discard(const std::filesystem::path& path) {
  std::error_code ignored;
  std::filesystem::resize_file(path, 0, ignored);
  std::filesystem::remove(path, ignored);
}

void sync_folder(const std::filesystem::path& folder) {
  PosixFile(folder, PosixFile::Use::read).sync();
}

}  // namespace acicula::io
