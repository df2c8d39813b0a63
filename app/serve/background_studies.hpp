#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace acicula::serve {

/// The published studies beside what acicula predicts, computed once, when first asked for, behind
/// everything else.
class BackgroundStudies {
 public:
  explicit BackgroundStudies(const evidence::Catalogue& catalogue) : catalogue_(catalogue) {}

  /// What `acicula studies --json` prints; nullptr until it is ready.
  /// @throws Error  when they cannot be computed
  [[nodiscard]] std::shared_ptr<const std::string> text();

 private:
  void compute(const std::stop_token& stop);

  const evidence::Catalogue& catalogue_;
  std::mutex mutex_;
  std::shared_ptr<const std::string> text_;
  std::string fault_;
  std::jthread worker_;  ///< last: it ends before what it works with
};

}  // namespace acicula::serve
