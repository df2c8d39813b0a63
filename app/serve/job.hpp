#pragma once

#include "acicula/io/document/json.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace acicula::serve {

enum class JobState { queued, running, done, failed, cancelled, interrupted };

[[nodiscard]] const char* name(JobState state);

/// A run in the background.
struct Job {
  std::string name;   ///< of its result folder
  std::string title;  ///< of what is treated
  std::string fidelity;
  std::uint64_t seed = 1;
  int samples = 0;
  std::string created;  ///< UTC, ISO 8601; empty: not known
  JobState state = JobState::queued;
  std::string message = {};             ///< why it failed; empty: it did not
  std::optional<double> progress = {};  ///< [1]
  std::string stage = {};               ///< "session 3 of 5"
  bool stop_wanted = false;             ///< it is running, and is to be cancelled
};

/// A job as it is kept on disk, and back. Progress is not kept.
[[nodiscard]] std::string job_text(const Job& job);
/// @return none when the text is not that of a job
[[nodiscard]] std::optional<Job> job_from(const std::string& text);

}  // namespace acicula::serve
