#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace acicula::serve {

/// What a child process may take; 0: as much as there is.
struct Limits {
  double memory = 0.0;          ///< [byte] of data
  double processor_time = 0.0;  ///< [s]
};

/// How a child process ended.
struct ChildEnd {
  int exit_code = -1;  ///< -1: a signal ended it
  int signal = 0;      ///< that ended it
};

/// A process of its own, which a crash of ours stops and whose crash is not ours. Its standard
/// error comes back line by line.
class Child {
 public:
  /// Starts a program. Its standard output goes nowhere.
  /// @throws Error  when the system has no room for it
  Child(const std::filesystem::path& program, const std::vector<std::string>& words,
        const Limits& limits);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Follows it to its end.
  /// @param line         takes each line of its standard error
  /// @param stop_wanted  asked several times a second; once it says yes, the process is asked to
  ///                     stop, and ended when it has not after `patience`
  [[nodiscard]] ChildEnd follow(const std::function<void(const std::string&)>& line,
                                const std::function<bool()>& stop_wanted,
                                std::chrono::seconds patience);

 private:
  pid_t pid_ = -1;
  int pipe_ = -1;
};

}  // namespace acicula::serve
