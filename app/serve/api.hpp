#pragma once

#include "serve/background_studies.hpp"
#include "serve/columns.hpp"
#include "serve/message.hpp"
#include "serve/runs.hpp"
#include "serve/setup.hpp"
#include <string>
#include <vector>

namespace acicula::serve {

/// The interface for programs below /api/1/; docs/reference/lab_api.md describes it.
class Api {
 public:
  explicit Api(const Setup& setup);

  /// Answers a request that was let in. Whatever goes wrong becomes an answer too.
  [[nodiscard]] Answer answer(const Request& request);

 private:
  [[nodiscard]] Answer routed(const Request& request);
  [[nodiscard]] Answer protocol(const Request& request);
  [[nodiscard]] Answer column(const Request& request, bool intervals);
  [[nodiscard]] Answer explain(const Request& request) const;
  [[nodiscard]] Answer studies(const Request& request);
  /// @param path  what follows /api/1/runs, split at its slashes
  [[nodiscard]] Answer runs(const Request& request, const std::vector<std::string>& path);

  const Setup& setup_;
  std::shared_ptr<const std::string> catalogue_;
  Columns columns_;
  BackgroundStudies studies_;
  Runs runs_;
};

}  // namespace acicula::serve
