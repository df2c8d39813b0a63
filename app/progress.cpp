#include "progress.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace acicula::app {
namespace {

using namespace std::chrono_literals;

// Runs shorter than this need no progress; faster changes than this cannot be read.
constexpr auto patience = 400ms;
constexpr auto refresh = 100ms;

constexpr const char* erase_line = "\r\x1b[K";

}  // namespace

Progress::Progress(ProgressForm form) : form_(form) {
  if (form == ProgressForm::terminal && ::isatty(STDERR_FILENO) != 1) form_ = ProgressForm::none;
}

Progress::~Progress() {
  if (shown_) std::fputs(erase_line, stderr);
}

void Progress::progress(std::string_view stage, double fraction) {
  const auto now = Clock::now();
  if (form_ == ProgressForm::none || now - last_ < refresh || fraction <= 0.0) return;
  if (form_ == ProgressForm::json) {
    last_ = now;
    const nlohmann::ordered_json line{{"stage", stage}, {"fraction", fraction}};
    fmt::print(stderr, "{}\n",
               line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    return;
  }
  if (now - start_ < patience) return;
  last_ = now;
  shown_ = true;
  const double spent = std::chrono::duration<double>(now - start_).count();
  const auto left = static_cast<long>(std::ceil(spent * (1.0 - fraction) / fraction));
  fmt::print(stderr, "{}{}  {:.0f} %  {}:{:02} to go", erase_line, stage, 100.0 * fraction,
             left / 60, left % 60);
  std::fflush(stderr);
}

}  // namespace acicula::app
