#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace acicula::app {

/// run.log of a long run: a line for each day of the course and for what happened to the run, each
/// with the moment it was written. Holds the folder: nobody else can work on it meanwhile.
class RunLog {
 public:
  /// Goes on with the log of a result folder.
  /// @throws InputError  when another process works on the folder
  /// @throws OutputError  when the log cannot be opened
  explicit RunLog(const std::filesystem::path& folder);

  /// What cannot be written is lost; a run does not end for its log.
  void write(std::string_view line);

 private:
  struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace acicula::app
