#include "acicula/io/results_folder.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/write_text_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* choose_another = "Choose another folder with -o.";

/// A folder that is removed with all that is in it unless `keep` is called.
class TemporaryFolder {
 public:
  /// @param stem  the folder's path; a number that is free is added
  explicit TemporaryFolder(const fs::path& stem) {
    int number = 1;
    do path_ = stem.string() + std::to_string(number++);
    while (!fs::create_directory(path_));
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

/// The nearest folder above that exists.
fs::path existing_parent(const fs::path& folder) {
  fs::path parent = folder.parent_path();
  while (!fs::exists(parent) && parent.has_relative_path()) parent = parent.parent_path();
  return parent;
}

fs::path whole_path(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

/// Moves the files into an empty folder; summary.json last, so that a folder that has one is
/// complete.
void move_files(const fs::path& from, const fs::path& to,
                const std::map<std::string, std::string>& files) {
  for (const auto& [name, text] : files) {
    if (name != "summary.json") fs::rename(from / name, to / name);
  }
  if (files.contains("summary.json")) fs::rename(from / "summary.json", to / "summary.json");
}

}  // namespace

void require_results_folder(const fs::path& given) try {
  const fs::path folder = whole_path(given);
  if (fs::exists(fs::symlink_status(folder))) {
    if (!fs::is_directory(folder)) {
      throw InputError(given.string() + " exists and is not a folder.", choose_another);
    }
    if (!fs::is_empty(folder)) {
      throw InputError("the folder " + given.string() + " already has files in it.",
                       "Nothing was changed. " + std::string(choose_another));
    }
  }
  const fs::path written = fs::exists(folder) ? folder : existing_parent(folder);
  if (!fs::is_directory(written)) {
    throw InputError(
        written.string() + " is not a folder, so " + given.string() + " cannot be made in it.",
        choose_another);
  }
  if (::access(written.c_str(), W_OK | X_OK) != 0) {
    throw InputError("nothing can be written into " + written.string() + " (" +
                         std::generic_category().message(errno) + ").",
                     choose_another);
  }
} catch (const fs::filesystem_error& error) {
  throw InputError(
      "the folder " + given.string() + " cannot be used (" + error.code().message() + ").",
      choose_another);
}

void write_results_folder(const fs::path& given, const std::map<std::string, std::string>& files) {
  require_results_folder(given);
  const fs::path folder = whole_path(given);
  const bool exists = fs::exists(folder);
  try {
    fs::create_directories(folder.parent_path());
    TemporaryFolder temporary(exists ? folder / ".partial-"
                                     : folder.parent_path() / (folder.filename() += ".partial-"));
    for (const auto& [name, text] : files) write_text_file(temporary.path() / name, text);
    if (exists) {
      move_files(temporary.path(), folder, files);
    } else {
      fs::rename(temporary.path(), folder);
      temporary.keep();
    }
  } catch (const fs::filesystem_error& error) {
    throw OutputError("cannot write the results into " + given.string() + " (" +
                      error.code().message() + ").");
  }
}

}  // namespace acicula::io
