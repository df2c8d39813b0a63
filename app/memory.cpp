#include "memory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>

namespace acicula::app {
namespace {

namespace fs = std::filesystem;

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double kibibyte = 1024.0;
constexpr double mebibyte = 1024.0 * kibibyte;
constexpr double gibibyte = 1024.0 * mebibyte;

/// [byte] Of /proc/meminfo.
double available_on_machine() {
  std::ifstream file("/proc/meminfo");
  for (std::string name; file >> name;) {
    double amount = 0.0;
    if (name == "MemAvailable:" && file >> amount) return amount * kibibyte;
    file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  return infinite;
}

/// The number in a file; infinite when there is none.
double number_in(const fs::path& path) {
  std::ifstream file(path);
  double number = 0.0;
  if (file >> number) return number;
  return infinite;
}

/// [byte] Left by one control group. Pages of files that it holds are given back when needed.
double left_by_group(const fs::path& group) {
  const double limit = number_in(group / "memory.max");
  if (limit == infinite) return infinite;
  double cached = 0.0;
  std::ifstream statistics(group / "memory.stat");
  for (std::string name; statistics >> name;) {
    double amount = 0.0;
    if (!(statistics >> amount)) break;
    if (name == "inactive_file" || name == "active_file") cached += amount;
  }
  return std::max(0.0, limit - number_in(group / "memory.current") + cached);
}

/// [byte] Left by this process's control group (version 2) and those above it.
double available_in_groups() {
  std::ifstream file("/proc/self/cgroup");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("0::/")) continue;
    double left = infinite;
    const fs::path root = "/sys/fs/cgroup";
    for (fs::path group = root / line.substr(4); group.string().size() >= root.string().size();
         group = group.parent_path()) {
      left = std::min(left, left_by_group(group));
    }
    return left;
  }
  return infinite;
}

}  // namespace

double available_memory() { return std::min(available_on_machine(), available_in_groups()); }

std::string memory_text(double bytes) {
  if (bytes >= gibibyte) return fmt::format("{:.1f} GiB", bytes / gibibyte);
  return fmt::format("{:.0f} MiB", bytes / mebibyte);
}

}  // namespace acicula::app
