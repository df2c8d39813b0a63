#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace acicula::io {

/// Number of the content, written into the seal.
inline constexpr int fields_format = 1;

/// How names begin of files with all kept fields, and of those with the surface for ParaView.
inline constexpr const char* fields_stem = "fields";
inline constexpr const char* surface_stem = "surface";

/// "fields_day_0028.00.vtkhdf": sorts by time; as many digits as tell apart times of 0.1 s.
/// @param time  [s]
[[nodiscard]] std::string fields_file_name(const std::string& stem, double time);

/// The files of a folder that are named so, by time in days.
[[nodiscard]] std::map<double, std::filesystem::path> fields_files(
    const std::filesystem::path& folder, const std::string& stem);

/// Writes "fields.vtkhdf.series", by which ParaView opens all files of the stem in the folder as
/// one in time, in days.
/// @throws OutputError
void write_series(const std::filesystem::path& folder, const std::string& stem);

}  // namespace acicula::io
