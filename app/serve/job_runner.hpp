#pragma once

#include "serve/job_files.hpp"
#include "serve/job_table.hpp"
#include "serve/setup.hpp"
#include <string>
#include <thread>
#include <vector>

namespace acicula::serve {

/// The words of the command that does a job: a run that goes on when its folder holds one that was
/// begun, or else one from the start.
[[nodiscard]] std::vector<std::string> job_words(const Job& job, const Setup& setup,
                                                 const JobFiles& files);

/// What the lines of a run's standard error tell: how far it is, and last words.
class JobLines {
 public:
  JobLines(JobTable& table, std::string name) : table_(table), name_(std::move(name)) {}
  void take(const std::string& line);
  /// The last lines that are no progress.
  [[nodiscard]] const std::string& last_words() const { return last_words_; }

 private:
  JobTable& table_;
  std::string name_;
  std::string last_words_;
};

/// Does the jobs of a table, one or a few at a time, each in a process of its own.
class JobRunner {
 public:
  JobRunner(const Setup& setup, const JobFiles& files, JobTable& table);
  JobRunner(const JobRunner&) = delete;
  JobRunner& operator=(const JobRunner&) = delete;
  /// Closes the table and stops what runs; runs on a cell or a patch keep where they stand.
  ~JobRunner();

 private:
  void work();
  void run(const Job& job);

  const Setup& setup_;
  const JobFiles& files_;
  JobTable& table_;
  std::vector<std::jthread> workers_;
};

}  // namespace acicula::serve
