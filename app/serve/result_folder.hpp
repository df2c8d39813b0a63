#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::serve {

/// A result folder as the lab lets others see it: files by plain names, `pictures/` and nothing
/// else; no link is followed out of it, no name leads out of it.
class ResultFolder {
 public:
  /// @param results  folder of all result folders
  ResultFolder(std::filesystem::path results, std::string name);

  /// Whether there is such a folder and a run began in it.
  [[nodiscard]] bool exists() const;
  [[nodiscard]] bool is_complete() const;
  /// Names of the files, in order: "summary.json", "pictures/collagen_total.png".
  [[nodiscard]] std::vector<std::string> files() const;
  /// @return none when the folder has no such file, or it is larger than 64 MiB
  [[nodiscard]] std::optional<std::string> read(const std::string& file) const;
  [[nodiscard]] bool has_fields() const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::string name_;
  std::filesystem::path results_;
  std::filesystem::path path_;
};

/// Names of the result folders in a folder.
[[nodiscard]] std::vector<std::string> result_folders(const std::filesystem::path& results);

/// The type of a file by the ending of its name, for HTTP.
[[nodiscard]] const char* media_type(const std::string& file);

}  // namespace acicula::serve
