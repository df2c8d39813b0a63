#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace acicula::io {

/// Makes sure, before a run, that its results can be kept: the folder is new or empty, and can be
/// written. Changes nothing on disk.
/// @throws InputError  with the reason and what to do
void require_results_folder(const std::filesystem::path& folder);

/// Writes all files or none. They are written into a temporary folder first: beside a new `folder`,
/// which then gets its name in one step, or inside an existing empty one, into which they then
/// move, summary.json last.
/// @param files  name to text
/// @throws InputError   as require_results_folder
/// @throws OutputError  when the system does not take the files (disk full); the temporary folder
///                      is gone then
void write_results_folder(const std::filesystem::path& folder,
                          const std::map<std::string, std::string>& files);

/// Whether the results of a run are all there.
[[nodiscard]] bool is_complete(const std::filesystem::path& folder);

/// Writes files into the folder of a run under way, above those of the same names, each whole or
/// not at all; summary.json last. What an earlier call left behind when it was killed goes away.
/// @param files  name to text
/// @throws OutputError  when the system does not take the files (disk full)
void add_to_results_folder(const std::filesystem::path& folder,
                           const std::map<std::string, std::string>& files);

}  // namespace acicula::io
