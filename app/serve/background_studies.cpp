#include "serve/background_studies.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/evaluate.hpp"
#include "acicula/study/report.hpp"
#include "acicula/study/summary.hpp"

#include <sys/resource.h>

#include <vector>

namespace acicula::serve {
namespace {

constexpr int samples = 200;
constexpr std::uint64_t seed = 1;
// Of this thread and those that it starts: whoever waits for an answer comes first.
constexpr int behind = 15;

/// Thrown when nobody waits any more.
struct Ended {};

class UntilStopped final : public Observer {
 public:
  explicit UntilStopped(const std::stop_token& stop) : stop_(stop) {}
  void progress(std::string_view /*stage*/, double /*fraction*/) override {
    if (stop_.stop_requested()) throw Ended{};
  }

 private:
  const std::stop_token& stop_;
};

}  // namespace

BackgroundStudies::Known BackgroundStudies::known() {
  const std::scoped_lock lock(mutex_);
  if (!fault_.empty()) throw Error(fault_);
  if (!worker_.joinable())
    worker_ = std::jthread([this](const std::stop_token& stop) { compute(stop); });
  return known_;
}

void BackgroundStudies::tell(const std::vector<io::Study>& studies, int runs_of_arm,
                             const std::stop_token& stop) {
  std::vector<study::StudyResult> results;
  UntilStopped observer(stop);
  for (const io::Study& study : studies) {
    results.push_back(study::evaluate(study, catalogue_, runs_of_arm, seed, observer));
  }
  auto text =
      std::make_shared<const std::string>(study::studies_json(results, study::summarise(results)));
  const std::scoped_lock lock(mutex_);
  known_ = {.text = std::move(text), .with_intervals = runs_of_arm > 0};
}

void BackgroundStudies::compute(const std::stop_token& stop) try {
  ::setpriority(PRIO_PROCESS, 0, behind);
  std::vector<io::Study> studies;
  for (const auto& [name, toml] : files_) {
    studies.push_back(io::read_study(toml, name, catalogue_));
  }
  tell(studies, 0, stop);
  tell(studies, samples, stop);
} catch (const Ended&) {
  return;
} catch (const std::exception& error) {
  const std::scoped_lock lock(mutex_);
  fault_ = error.what();
}

}  // namespace acicula::serve
