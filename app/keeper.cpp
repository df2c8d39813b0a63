#include "keeper.hpp"

#include "acicula/core/units.hpp"

#include <fmt/format.h>

#include "stop_signal.hpp"
#include <iostream>

namespace acicula::app {

Keeper::Keeper(io::Keeping keeping, double every, const numerics::Ranks& ranks, RunLog* log)
    : folder_(keeping.folder), every_(every), ranks_(ranks), log_(log), files_([&] {
        keeping.warn = [this](const std::string& text) {
          if (log_ != nullptr) log_->write(text);
          std::cerr << text << '\n';
        };
        return std::move(keeping);
      }()) {}

bool Keeper::checkpoint_due() {
  const double since = std::chrono::duration<double>(Clock::now() - last_).count();
  // The first process's clock counts; whoever got a signal speaks for all.
  const bool due = ranks_.rank() == 0 && since >= every_ * unit::minute;
  const int signal = stop_signal();
  const double answer = ranks_.maximum(2.0 * signal + (due ? 1.0 : 0.0));
  stop_ = static_cast<int>(answer) / 2;
  return answer > 0.0;
}

void Keeper::keep(const course::Checkpoint& checkpoint, const numerics::DiffusionOperator& block) {
  files_.keep(checkpoint, block);
  last_ = Clock::now();
  const double day = checkpoint.tissue.time / unit::day;
  if (stop_ == 0) return;
  if (log_ != nullptr) log_->write(fmt::format("stopped by signal {} at day {:.2f}", stop_, day));
  throw Stopped(stop_, fmt::format("Stopped at day {:.2f} of the course. Go on with: acicula run "
                                   "--resume {}",
                                   day, folder_.string()));
}

void Keeper::keep(const course::FieldsView& fields) { files_.keep(fields); }

}  // namespace acicula::app
