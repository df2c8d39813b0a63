#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/io/study_file.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace acicula::serve {

/// The published studies beside what acicula predicts, computed once, when first asked for, behind
/// everything else: first without intervals, which takes a second or two, then with them.
class BackgroundStudies {
 public:
  /// @param files  texts of study files by their names
  BackgroundStudies(const evidence::Catalogue& catalogue, evidence::Files files)
      : catalogue_(catalogue), files_(std::move(files)) {}

  struct Known {
    std::shared_ptr<const std::string> text;  ///< as `acicula studies --json` prints; nullptr: none
    bool with_intervals = false;
  };

  /// What is known so far.
  /// @throws Error  when they cannot be computed
  [[nodiscard]] Known known();

 private:
  void compute(const std::stop_token& stop);
  void tell(const std::vector<io::Study>& studies, int runs_of_arm, const std::stop_token& stop);

  const evidence::Catalogue& catalogue_;
  evidence::Files files_;
  std::mutex mutex_;
  Known known_;
  std::string fault_;
  std::jthread worker_;  ///< last: it ends before what it works with
};

}  // namespace acicula::serve
