#include "acicula/io/results_folder.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/write_text_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* summary_name = "summary.json";
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

void write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, text] : files) {
    fs::create_directories((folder / name).parent_path());
    write_text_file(folder / name, text);
  }
}

/// Moves the files into a folder; summary.json last, so that a folder that has one is complete.
void move_files(const fs::path& from, const fs::path& to,
                const std::map<std::string, std::string>& files) {
  for (const auto& [name, text] : files) {
    fs::create_directories((to / name).parent_path());
    if (name != summary_name) fs::rename(from / name, to / name);
  }
  if (files.contains(summary_name)) fs::rename(from / summary_name, to / summary_name);
}

}  // namespace

void require_results_folder(const fs::path& folder) try {
  const fs::path whole = whole_path(folder);
  if (fs::exists(fs::symlink_status(whole))) {
    if (!fs::is_directory(whole)) {
      throw InputError(folder.string() + " exists and is not a folder.", choose_another);
    }
    if (!fs::is_empty(whole)) {
      throw InputError("The folder " + folder.string() + " already has files in it.",
                       "Nothing was changed. " + std::string(choose_another));
    }
  }
  const fs::path written = fs::exists(whole) ? whole : existing_parent(whole);
  if (!fs::is_directory(written)) {
    throw InputError(
        written.string() + " is not a folder, so " + folder.string() + " cannot be made in it.",
        choose_another);
  }
  if (::access(written.c_str(), W_OK | X_OK) != 0) {
    throw InputError("nothing can be written into " + written.string() + " (" +
                         std::generic_category().message(errno) + ").",
                     choose_another);
  }
} catch (const fs::filesystem_error& error) {
  throw InputError(
      "The folder " + folder.string() + " cannot be used (" + error.code().message() + ").",
      choose_another);
}

void write_results_folder(const fs::path& folder, const std::map<std::string, std::string>& files) {
  require_results_folder(folder);
  const fs::path whole = whole_path(folder);
  const bool exists = fs::exists(whole);
  try {
    fs::create_directories(whole.parent_path());
    TemporaryFolder temporary(exists ? whole / ".partial-"
                                     : whole.parent_path() / (whole.filename() += ".partial-"));
    write_files(temporary.path(), files);
    if (exists) {
      move_files(temporary.path(), whole, files);
    } else {
      fs::rename(temporary.path(), whole);
      temporary.keep();
    }
  } catch (const fs::filesystem_error& error) {
    throw OutputError("cannot write the results into " + folder.string() + " (" +
                      error.code().message() + ").");
  }
}

bool is_complete(const fs::path& folder) { return fs::exists(folder / summary_name); }

void add_to_results_folder(const fs::path& folder,
                           const std::map<std::string, std::string>& files) {
  const fs::path partial = folder / ".partial";
  try {
    fs::remove_all(partial);
    fs::create_directory(partial);
    write_files(partial, files);
    move_files(partial, folder, files);
    fs::remove_all(partial);
  } catch (const Error&) {
    std::error_code ignored;
    fs::remove_all(partial, ignored);
    throw;
  } catch (const fs::filesystem_error& error) {
    throw OutputError("cannot write the results into " + folder.string() + " (" +
                      error.code().message() + ").");
  }
}

}  // namespace acicula::io
