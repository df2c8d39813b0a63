#pragma once

#include "acicula/core/observer.hpp"

#include <chrono>

namespace acicula::app {

/// How a run tells how far it is.
enum class ProgressForm {
  none,
  terminal,  ///< one line that changes, where standard error is a terminal
  json,      ///< lines `{"stage": "...", "fraction": 0.42}` on standard error, for programs
};

/// Shows on standard error how far a run is and how long it will still take. The line of a terminal
/// is gone when the run is over.
class Progress final : public Observer {
 public:
  explicit Progress(ProgressForm form);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() override;

  void progress(std::string_view stage, double fraction) override;

 private:
  using Clock = std::chrono::steady_clock;
  ProgressForm form_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace acicula::app
