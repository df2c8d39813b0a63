#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acicula::io {

/// A ZIP archive in memory. The only place that knows the library of archives.
class ZipArchive {
 public:
  /// @param bytes      of the file; must outlive the archive
  /// @param file_name  for the messages
  /// @throws InputError  when it is none, or is damaged
  ZipArchive(std::string_view bytes, std::string_view file_name);
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ~ZipArchive();

  /// Unpacks an entry and checks its checksum.
  /// @param limit  [bytes] no more is ever unpacked
  /// @return nothing when there is no such entry
  /// @throws InputError  when it is larger, damaged, or packed in an unknown manner
  [[nodiscard]] std::optional<std::string> read(const std::string& entry, std::size_t limit) const;

 private:
  struct Handle;
  std::string file_name_;
  std::unique_ptr<Handle> handle_;
};

/// Packs entries in their order. The same entries give the same bytes: every date is that of the
/// format's beginning, 1 January 1980.
/// @param entries  name and content
[[nodiscard]] std::string zip(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace acicula::io
