#pragma once

#include "serve/columns.hpp"
#include "serve/message.hpp"
#include "serve/setup.hpp"
#include <string>

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

  const Setup& setup_;
  std::shared_ptr<const std::string> catalogue_;
  Columns columns_;
};

}  // namespace acicula::serve
