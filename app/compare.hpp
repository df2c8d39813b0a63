#pragma once

#include <filesystem>

namespace acicula::app {

/// `acicula compare A B`
struct CompareOptions {
  std::filesystem::path first;
  std::filesystem::path second;
  bool json = false;
};

/// Tells whether two result folders hold the same result, and where they differ most.
/// @return done when they do, different when they do not
/// @throws InputError  when a folder is missing, unfinished or cannot be trusted
int compare_command(const CompareOptions& options);

}  // namespace acicula::app
