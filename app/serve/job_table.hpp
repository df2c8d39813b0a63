#pragma once

#include "serve/job.hpp"
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace acicula::serve {

/// The runs that the lab started, and their turns. Threads may use it together.
class JobTable {
 public:
  /// @param most_queued  jobs that may wait
  /// @param save         keeps a job on disk whenever its state changes
  JobTable(std::size_t most_queued, std::function<void(const Job&)> save);

  /// Takes a job as an earlier server left it; what it was at work on waits again.
  void restore(Job job);
  /// Lets a job wait for its turn.
  /// @throws Refusal  429 when too many wait; 409 when there is one of that name
  void add(Job job);
  /// A name that no job has: the wanted one, or with a number behind it.
  /// @param taken  whether something else has a name
  [[nodiscard]] std::string free_name(const std::string& wanted,
                                      const std::function<bool(const std::string&)>& taken) const;

  /// Waits for the next job and marks it as running; none: the table was closed.
  [[nodiscard]] std::optional<Job> take();
  void follow(const std::string& name, double progress, const std::string& stage);
  [[nodiscard]] bool is_stop_wanted(const std::string& name) const;
  /// A running job is over. Of a table that was closed it waits for the next server.
  void end(const std::string& name, JobState state, const std::string& message);

  /// @throws Refusal  404 when there is no such job; 409 when it neither waits nor runs
  void cancel(const std::string& name);
  /// Lets a job that failed, was cancelled or interrupted wait for its turn again.
  /// @throws Refusal  404, 409 or 429
  void resume(const std::string& name);

  [[nodiscard]] std::optional<Job> find(const std::string& name) const;
  [[nodiscard]] std::vector<Job> all() const;
  /// No more jobs are handed out; those who wait for one are told.
  void close();
  [[nodiscard]] bool is_closed() const;

 private:
  [[nodiscard]] Job& require(const std::string& name);
  void require_room() const;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t most_queued_;
  std::function<void(const Job&)> save_;
  std::map<std::string, Job> jobs_;
  std::vector<std::string> order_;  ///< in which they wait
  bool closed_ = false;
};

}  // namespace acicula::serve
