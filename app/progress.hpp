#pragma once

#include "acicula/core/observer.hpp"

#include <chrono>

namespace acicula::app {

/// Shows on standard error how far a run is and how long it will still take; silent unless that is
/// a terminal. Its line is gone when the run is over.
class Progress final : public Observer {
 public:
  /// @param quiet  show nothing
  explicit Progress(bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() override;

  void progress(std::string_view stage, double fraction) override;

 private:
  using Clock = std::chrono::steady_clock;
  bool on_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace acicula::app
