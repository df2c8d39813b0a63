#include "serve/job_table.hpp"

#include <fmt/format.h>

#include "serve/message.hpp"
#include <algorithm>

namespace acicula::serve {

JobTable::JobTable(std::size_t most_queued, std::function<void(const Job&)> save)
    : most_queued_(most_queued), save_(std::move(save)) {}

void JobTable::restore(Job job) {
  const std::scoped_lock lock(mutex_);
  if (job.state == JobState::running) {
    job.state = JobState::queued;
    save_(job);
  }
  if (job.state == JobState::queued) order_.push_back(job.name);
  const std::string name = job.name;
  jobs_.insert_or_assign(name, std::move(job));
  changed_.notify_all();
}

void JobTable::add(Job job) {
  const std::scoped_lock lock(mutex_);
  require_room();
  if (jobs_.contains(job.name)) throw Refusal(409, "name-taken", "There is a run of that name.");
  job.state = JobState::queued;
  save_(job);
  order_.push_back(job.name);
  const std::string name = job.name;
  jobs_.emplace(name, std::move(job));
  changed_.notify_all();
}

std::string JobTable::free_name(const std::string& wanted,
                                const std::function<bool(const std::string&)>& taken) const {
  const std::scoped_lock lock(mutex_);
  std::string name = wanted;
  for (int number = 2; jobs_.contains(name) || taken(name); ++number)
    name = fmt::format("{}-{}", wanted, number);
  return name;
}

std::optional<Job> JobTable::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || !order_.empty(); });
  if (closed_) return std::nullopt;
  Job& job = jobs_.at(order_.front());
  order_.erase(order_.begin());
  job.state = JobState::running;
  job.stop_wanted = false;
  job.message.clear();
  save_(job);
  return job;
}

void JobTable::follow(const std::string& name, double progress, const std::string& stage) {
  const std::scoped_lock lock(mutex_);
  Job& job = jobs_.at(name);
  job.progress = progress;
  job.stage = stage;
}

bool JobTable::is_stop_wanted(const std::string& name) const {
  const std::scoped_lock lock(mutex_);
  return jobs_.at(name).stop_wanted;
}

void JobTable::end(const std::string& name, JobState state, const std::string& message) {
  const std::scoped_lock lock(mutex_);
  Job& job = jobs_.at(name);
  job.progress.reset();
  job.stage.clear();
  // What the server's own end stopped stays marked as running on disk: the next one goes on with
  // it.
  if (closed_ && state != JobState::done && !job.stop_wanted) return;
  job.state = job.stop_wanted && state != JobState::done ? JobState::cancelled : state;
  job.message = job.state == JobState::failed ? message : "";
  job.stop_wanted = false;
  save_(job);
}

void JobTable::cancel(const std::string& name) {
  const std::scoped_lock lock(mutex_);
  Job& job = require(name);
  if (job.state == JobState::running) {
    job.stop_wanted = true;
  } else if (job.state == JobState::queued) {
    std::erase(order_, name);
    job.state = JobState::cancelled;
    save_(job);
  } else {
    throw Refusal(409, "not-running", "That run neither waits nor runs.");
  }
}

void JobTable::resume(const std::string& name) {
  const std::scoped_lock lock(mutex_);
  Job& job = require(name);
  if (job.state == JobState::running || job.state == JobState::queued ||
      job.state == JobState::done)
    throw Refusal(409, "not-stopped", "That run waits, runs or is done.");
  require_room();
  job.state = JobState::queued;
  job.message.clear();
  save_(job);
  order_.push_back(name);
  changed_.notify_all();
}

std::optional<Job> JobTable::find(const std::string& name) const {
  const std::scoped_lock lock(mutex_);
  const auto found = jobs_.find(name);
  return found == jobs_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Job> JobTable::all() const {
  const std::scoped_lock lock(mutex_);
  std::vector<Job> all;
  for (const auto& [name, job] : jobs_) all.push_back(job);
  return all;
}

void JobTable::close() {
  const std::scoped_lock lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

bool JobTable::is_closed() const {
  const std::scoped_lock lock(mutex_);
  return closed_;
}

Job& JobTable::require(const std::string& name) {
  const auto found = jobs_.find(name);
  if (found == jobs_.end()) throw Refusal(404, "not-found", "There is no run of that name.");
  return found->second;
}

void JobTable::require_room() const {
  if (order_.size() >= most_queued_) {
    throw Refusal(429, "queue-full",
                  fmt::format("{} runs wait already. Cancel one, or let one end.", order_.size()));
  }
}

}  // namespace acicula::serve
