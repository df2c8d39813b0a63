#pragma once

#include "serve/job.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace acicula::serve {

/// The jobs of the lab on disk: `.jobs` in the results folder, for each job its protocol and its
/// state. Result folders are made by the runs themselves and must be new.
class JobFiles {
 public:
  /// Makes the folder.
  /// @throws OutputError  when it cannot be made
  explicit JobFiles(const std::filesystem::path& results);

  /// @throws OutputError  when the system does not take it; the file is whole or as it was
  void save(const Job& job) const;
  void save_protocol(const std::string& name, const std::string& toml) const;
  [[nodiscard]] std::filesystem::path protocol(const std::string& name) const;
  /// All that are there, the oldest first; files that are none are passed over.
  [[nodiscard]] std::vector<Job> read() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace acicula::serve
