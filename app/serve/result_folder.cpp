#include "serve/result_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "serve/guard.hpp"
#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;

constexpr off_t largest_file = off_t{64} << 20U;
constexpr std::string_view pictures = "pictures/";

/// An open file or folder.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int file_flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

std::optional<std::string> content(int file) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_size > largest_file)
    return std::nullopt;
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

/// A whole regular file of a folder, which is no link.
bool is_plain_file(const fs::directory_entry& entry) {
  std::error_code error;
  return fs::is_regular_file(entry.symlink_status(error)) &&
         is_file_name(entry.path().filename().string());
}

bool is_plain_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(fs::symlink_status(path, error));
}

void list(const fs::path& folder, std::string_view prefix, std::vector<std::string>& names) {
  if (!is_plain_folder(folder)) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (is_plain_file(entry))
      names.push_back(std::string(prefix) + entry.path().filename().string());
  }
}

}  // namespace

ResultFolder::ResultFolder(fs::path results, std::string name)
    : name_(std::move(name)), results_(std::move(results)), path_(results_ / name_) {}

bool ResultFolder::exists() const {
  std::error_code error;
  return is_run_name(name_) && is_plain_folder(path_) &&
         fs::exists(path_ / "provenance.json", error);
}

bool ResultFolder::is_complete() const {
  std::error_code error;
  return exists() && fs::exists(path_ / "summary.json", error);
}

std::vector<std::string> ResultFolder::files() const {
  std::vector<std::string> names;
  if (!exists()) return names;
  list(path_, "", names);
  list(path_ / "pictures", pictures, names);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> ResultFolder::read(const std::string& file) const {
  const bool picture = file.starts_with(pictures);
  const std::string plain = picture ? file.substr(pictures.size()) : file;
  if (!is_run_name(name_) || !is_file_name(plain)) return std::nullopt;
  const Descriptor results(::open(results_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!results.is_open()) return std::nullopt;
  const Descriptor run(::openat(results.number(), name_.c_str(), folder_flags));
  if (!run.is_open()) return std::nullopt;
  const Descriptor folder(::openat(run.number(), picture ? "pictures" : ".", folder_flags));
  if (!folder.is_open()) return std::nullopt;
  const Descriptor opened(::openat(folder.number(), plain.c_str(), file_flags));
  if (!opened.is_open()) return std::nullopt;
  return content(opened.number());
}

bool ResultFolder::has_fields() const {
  std::error_code error;
  const fs::path fields = path_ / "fields";
  return exists() && is_plain_folder(fields) && !fs::is_empty(fields, error) && !error;
}

std::vector<std::string> result_folders(const fs::path& results) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(results, error)) {
    const std::string name = entry.path().filename().string();
    if (ResultFolder(results, name).exists()) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

const char* media_type(const std::string& file) {
  constexpr std::array<std::pair<std::string_view, const char*>, 8> types{{
      {".json", "application/json; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".png", "image/png"},
      {".toml", "application/toml; charset=utf-8"},
      {".bib", "text/plain; charset=utf-8"},
      {".log", "text/plain; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : types) {
    if (file.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace acicula::serve
