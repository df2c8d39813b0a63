#include "acicula/io/mask_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/pgm_picture.hpp"
#include "acicula/io/protocol_text.hpp"
#include "acicula/io/read_text_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

constexpr std::size_t most_faults = 20;     // beyond that a file is the wrong one
constexpr std::size_t longest_shown = 200;  // [bytes] of a line that a message repeats
constexpr std::string_view separators = " \t\r,;";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string shown(std::string_view text) {
  constexpr std::size_t enough = 40;
  return text.size() <= enough ? std::string(text) : std::string(text.substr(0, enough)) + "...";
}

/// Reads lines of numbers and collects what is wrong with them.
class GridReader {
 public:
  explicit GridReader(std::string_view file_name) : file_name_(file_name) {}

  skin::ScarMask read(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && !full_ && faults_.size() < most_faults;) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++line_number_;
      std::string_view line = text.substr(at, end - at);
      line = line.substr(0, line.find('#'));
      if (line.find_first_not_of(separators) != std::string_view::npos) read_line(line);
      at = end + 1;
    }
    if (faults_.empty() && mask_.rows == 0) {
      faults_.push_back({.file = file_name_,
                         .message = "The file holds no numbers.",
                         .hint = "Write lines of numbers from 0 (skin) to 1 (scar)."});
    }
    if (!faults_.empty()) throw InputError(std::move(faults_));
    return std::move(mask_);
  }

 private:
  void add(std::string_view line, std::size_t at, std::string message, std::string hint) {
    faults_.push_back({.file = file_name_,
                       .line = line_number_,
                       .column = static_cast<int>(at) + 1,
                       .source_line = line.size() <= longest_shown ? std::string(line) : "",
                       .message = std::move(message),
                       .hint = std::move(hint)});
  }

  void read_line(std::string_view line) {
    std::size_t count = 0;
    for (std::size_t at = line.find_first_not_of(separators); at != std::string_view::npos;) {
      const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
      if (!read_number(line, at, end) || !has_room(line, at)) return;
      ++count;
      // A comma right after a comma stands for a number that is missing.
      const std::size_t next = std::min(line.find_first_not_of(separators, end), line.size());
      const std::string_view gap = line.substr(end, next - end);
      const auto marks =
          std::count_if(gap.begin(), gap.end(), [](char c) { return c == ',' || c == ';'; });
      if (marks > 1) {
        add(line, end, "A number is missing between two commas.", "");
        return;
      }
      at = next < line.size() ? next : std::string_view::npos;
    }
    if (mask_.rows == 0) {
      mask_.columns = count;
      first_line_ = line_number_;
    }
    if (count != mask_.columns) {
      add(line, 0,
          fmt::format("This line has {} numbers, line {} has {}.", count, first_line_,
                      mask_.columns),
          "All lines must have as many.");
    }
    ++mask_.rows;
  }

  bool read_number(std::string_view line, std::size_t at, std::size_t end) {
    const std::string_view word = line.substr(at, end - at);
    double value = 0.0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || rest != word.data() + word.size()) {
      add(line, at, "\"" + shown(word) + "\" is not a number.", "Write numbers from 0 to 1.");
      return false;
    }
    if (!(value >= 0.0 && value <= 1.0)) {
      add(line, at, shown(word) + " lies outside 0 to 1.",
          "It is the share of its place that is scar.");
      return false;
    }
    mask_.share.push_back(static_cast<float>(value));
    return true;
  }

  bool has_room(std::string_view line, std::size_t at) {
    if (mask_.share.size() <= most_mask_cells) return true;
    add(line, at, fmt::format("The drawing has more than {} numbers.", most_mask_cells),
        "Draw it coarser; it is laid over the voxels of the patch anyway.");
    full_ = true;
    return false;
  }

  std::string file_name_;
  int line_number_ = 0;
  int first_line_ = 0;
  bool full_ = false;
  skin::ScarMask mask_;
  std::vector<Diagnostic> faults_;
};

/// From the order of a picture (top first) to that of a plane (y = 0 first).
void turn_over(skin::ScarMask& mask) {
  const auto row = [&](std::size_t j) {
    return mask.share.begin() + static_cast<std::ptrdiff_t>(j * mask.columns);
  };
  for (std::size_t j = 0; j < mask.rows / 2; ++j) {
    std::swap_ranges(row(j), row(j + 1), row(mask.rows - 1 - j));
  }
}

}  // namespace

skin::ScarMask read_mask(std::string_view bytes, std::string_view file_name) {
  const auto refuse = [&](std::string message, std::string hint) {
    throw InputError(std::vector{Diagnostic{
        .file = std::string(file_name), .message = std::move(message), .hint = std::move(hint)}});
  };
  skin::ScarMask mask;
  if (is_pgm(bytes)) {
    mask = read_pgm(bytes, file_name);
  } else {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (const std::string problem = text_problem(bytes); !problem.empty()) {
      refuse(problem, "A drawing is lines of numbers from 0 to 1, or a grey PGM picture.");
    }
    mask = GridReader(file_name).read(bytes);
  }
  if (std::ranges::none_of(mask.share, [](float share) { return share > 0.0F; })) {
    refuse("The drawing holds no scar: all is 0 (black).",
           "Write 1 (white) where scar is; a treatment without a scar has scar_type = \"none\".");
  }
  turn_over(mask);
  mask.file = file_name;
  return mask;
}

void read_mask_file(skin::Condition& condition, const std::filesystem::path& folder) {
  const std::string name = condition.scar_mask.file;
  if (name.empty()) return;
  const std::filesystem::path path = folder / name;
  condition.scar_mask = read_mask(read_text_file(path, largest_mask_file), path.string());
  condition.scar_mask.file = name;
}

std::string mask_text(const skin::ScarMask& mask) {
  std::string text;
  for (std::size_t row = mask.rows; row-- > 0;) {
    const auto begin = mask.share.begin() + static_cast<std::ptrdiff_t>(row * mask.columns);
    text += fmt::format("{}\n",
                        fmt::join(begin, begin + static_cast<std::ptrdiff_t>(mask.columns), " "));
  }
  return text;
}

void read_mask_of_results(skin::Condition& condition, const std::filesystem::path& folder) {
  const std::string name = condition.scar_mask.file;
  if (name.empty()) return;
  condition.scar_mask.file = mask_of_results;
  read_mask_file(condition, folder);
  condition.scar_mask.file = name;
}

}  // namespace acicula::io
