#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace acicula::serve {

/// The texts that were asked for last, up to a number of bytes together.
class DocumentCache {
 public:
  using Text = std::shared_ptr<const std::string>;

  /// @param most_bytes  [byte] of texts and keys
  explicit DocumentCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// nullptr when it is not there.
  [[nodiscard]] Text find(const std::string& key);
  /// Keeps a text; those that were not asked for longest give way.
  void keep(const std::string& key, const Text& text);

 private:
  using Kept = std::pair<std::string, Text>;

  std::mutex mutex_;
  std::list<Kept> by_age_;  ///< asked for last comes first
  std::map<std::string, std::list<Kept>::iterator> by_key_;
  std::size_t bytes_ = 0;
  std::size_t most_bytes_;
};

}  // namespace acicula::serve
