#pragma once

#include "acicula/io/document/setting.hpp"

#include "serve/document_cache.hpp"
#include "serve/setup.hpp"
#include "serve/turnstile.hpp"
#include <cstdint>

namespace acicula::serve {

/// A column that was asked for.
struct ColumnRequest {
  io::document::Setting setting;
  std::uint64_t seed = 1;
  int samples = 0;     ///< 0: no intervals
  std::string client;  ///< that asks; empty: not told
};

/// Runs of columns within the server, while somebody waits.
class Columns {
 public:
  explicit Columns(const Setup& setup);

  /// The document of a column without intervals. The same request gives the same bytes.
  /// @throws InputError  with every fault of the setting
  /// @throws Refusal     when too many wait, or it would take too long
  [[nodiscard]] DocumentCache::Text document(const ColumnRequest& request);

  /// Intervals and bands of a column with samples. One is computed at a time; of those that wait
  /// for the same client, only the newest is.
  /// @throws  as document; Refusal 409 when a newer request of the client took its place
  [[nodiscard]] DocumentCache::Text intervals(const ColumnRequest& request);

 private:
  const Setup& setup_;
  Turnstile columns_;
  Turnstile samplings_;
  DocumentCache cache_;
  std::mutex newest_mutex_;
  std::map<std::string, std::uint64_t> newest_;  ///< number of the newest request by client
};

}  // namespace acicula::serve
