#pragma once

#include "acicula/io/compare/comparison.hpp"

#include <filesystem>
#include <string>

namespace acicula::io::compare {

/// Whether two result folders hold the same result: endpoints and warnings of summary.json,
/// timeline.csv, depth_time.csv, punctures.csv, and every kept field bit for bit. How they were
/// made (date, command, threads, processes) is not compared; what went in is told apart.
/// @throws InputError  when a folder is missing, unfinished or cannot be trusted
[[nodiscard]] Comparison compare_results(const std::filesystem::path& first,
                                         const std::filesystem::path& second);

/// For a terminal: what differs, the largest first.
[[nodiscard]] std::string comparison_text(const Comparison& comparison, const std::string& first,
                                          const std::string& second);

[[nodiscard]] std::string comparison_json(const Comparison& comparison, const std::string& first,
                                          const std::string& second);

}  // namespace acicula::io::compare
