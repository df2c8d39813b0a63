#include "serve/job_runner.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/results_folder.hpp"

#include <fmt/format.h>

#include "serve/child.hpp"
#include <csignal>
#include <cstring>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;
using io::document::Json;

// A patch writes a checkpoint before it ends.
constexpr std::chrono::seconds patience_with_runs{20};
// [byte] Of what a run said last.
constexpr std::size_t longest_message = 4096;

std::string why(const ChildEnd& end, const std::string& last_words) {
  if (end.signal == SIGXCPU) return "It used all the processor time that a run may take.";
  if (end.signal != 0) {
    return fmt::format("It was ended by signal {} ({}).{}{}", end.signal, ::strsignal(end.signal),
                       last_words.empty() ? "" : " ", last_words);
  }
  return last_words.empty() ? fmt::format("It ended with code {}.", end.exit_code) : last_words;
}

}  // namespace

std::vector<std::string> job_words(const Job& job, const Setup& setup, const JobFiles& files) {
  const fs::path folder = setup.results / job.name;
  std::vector<std::string> words{"acicula", "run"};
  if (fs::exists(folder / "provenance.json")) {
    words.insert(words.end(), {"--resume", folder.string()});
  } else {
    words.insert(words.end(), {files.protocol(job.name).string(), "-o", folder.string(),
                               "--fidelity", job.fidelity, "--seed", std::to_string(job.seed),
                               "--samples", std::to_string(job.samples)});
  }
  if (!setup.data_folder.empty()) words.insert(words.end(), {"--data", setup.data_folder});
  if (setup.threads > 0) words.insert(words.end(), {"--threads", std::to_string(setup.threads)});
  words.insert(words.end(), {"--quiet", "--progress", "json"});
  return words;
}

void JobLines::take(const std::string& line) {
  if (line.starts_with("{\"stage\"")) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_discarded() && json.contains("fraction") && json["fraction"].is_number() &&
        json["stage"].is_string()) {
      table_.follow(name_, json["fraction"], json["stage"]);
      return;
    }
  }
  last_words_ += (last_words_.empty() ? "" : "\n") + line;
  if (last_words_.size() > longest_message)
    last_words_.erase(0, last_words_.size() - longest_message);
}

JobRunner::JobRunner(const Setup& setup, const JobFiles& files, JobTable& table)
    : setup_(setup), files_(files), table_(table) {
  for (std::size_t i = 0; i < setup.jobs_at_once; ++i) workers_.emplace_back([this] { work(); });
}

JobRunner::~JobRunner() {
  table_.close();
  workers_.clear();
}

void JobRunner::work() {
  while (const auto job = table_.take()) {
    try {
      run(*job);
    } catch (const std::exception& error) {
      table_.end(job->name, JobState::failed, error.what());
    }
  }
}

void JobRunner::run(const Job& job) {
  JobLines lines(table_, job.name);
  Child child(setup_.program, job_words(job, setup_, files_),
              {.memory = setup_.job_memory(), .processor_time = setup_.job_time});
  const ChildEnd end = child.follow(
      [&](const std::string& line) { lines.take(line); },
      [&] { return table_.is_closed() || table_.is_stop_wanted(job.name); }, patience_with_runs);
  const bool done = end.exit_code == 0 && io::is_complete(setup_.results / job.name);
  table_.end(job.name, done ? JobState::done : JobState::failed,
             done ? "" : why(end, lines.last_words()));
}

}  // namespace acicula::serve
