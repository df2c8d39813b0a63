#include "acicula/io/fields_folder.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/write_text_file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <string_view>
#include <system_error>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".vtkhdf";

std::string beginning(const std::string& stem) { return stem + "_day_"; }

}  // namespace

std::string fields_file_name(const std::string& stem, double time) {
  std::string day = fmt::format("{:011.6f}", time / unit::day);
  while (day.ends_with('0') && day[day.size() - 3] != '.') day.pop_back();
  return beginning(stem) + day + std::string(ending);
}

std::map<double, fs::path> fields_files(const fs::path& folder, const std::string& stem) {
  std::map<double, fs::path> found;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename();
    const std::string begin = beginning(stem);
    if (!name.starts_with(begin) || !name.ends_with(ending)) continue;
    double day = 0.0;
    const char* const last = name.data() + name.size() - ending.size();
    const auto [end, error] = std::from_chars(name.data() + begin.size(), last, day);
    if (error == std::errc{} && end == last) found[day] = entry.path();
  }
  return found;
}

void write_series(const fs::path& folder, const std::string& stem) {
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const auto& [day, file] : fields_files(folder, stem)) {
    files.push_back({{"name", file.filename().string()}, {"time", day}});
  }
  const nlohmann::ordered_json series{{"file-series-version", "1.0"}, {"files", files}};
  const fs::path unfinished = folder / "series.partial";
  write_text_file(unfinished, series.dump(2) + '\n');
  fs::rename(unfinished, folder / (stem + std::string(ending) + ".series"));
}

}  // namespace acicula::io
