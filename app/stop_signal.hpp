#pragma once

#include <exception>
#include <string>

namespace acicula::app {

/// From now on SIGINT, SIGTERM and SIGUSR1 ask for a stop instead of ending the process; a second
/// SIGINT (control-C pressed again) ends it.
void heed_stop_signals();

/// The signal that asked for a stop; 0: none has.
[[nodiscard]] int stop_signal();

/// A run that was asked to stop, after it has kept where it stands.
class Stopped final : public std::exception {
 public:
  Stopped(int signal, std::string message) : signal_(signal), message_(std::move(message)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  /// As shells report a process that a signal ended.
  [[nodiscard]] int exit_code() const { return 128 + signal_; }

 private:
  int signal_;
  std::string message_;
};

}  // namespace acicula::app
