#pragma once

#include "acicula/core/observer.hpp"

#include "serve/message.hpp"
#include <chrono>

namespace acicula::serve {

/// Ends a computation that takes longer than somebody who waits for its answer would.
class Deadline final : public Observer {
 public:
  using Clock = std::chrono::steady_clock;
  explicit Deadline(std::chrono::seconds patience) : end_(Clock::now() + patience) {}

  /// @throws Refusal  503 when the time is over
  void progress(std::string_view /*stage*/, double /*fraction*/) override {
    if (Clock::now() < end_) return;
    throw Refusal(503, "too-long",
                  "This takes too long to wait for. Start it as a run, which works in the "
                  "background.");
  }

 private:
  Clock::time_point end_;
};

}  // namespace acicula::serve
