#include "serve/document_cache.hpp"

namespace acicula::serve {

DocumentCache::Text DocumentCache::find(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  by_age_.splice(by_age_.begin(), by_age_, found->second);
  return found->second->second;
}

void DocumentCache::keep(const std::string& key, const Text& text) {
  const std::scoped_lock lock(mutex_);
  if (by_key_.contains(key)) return;
  by_age_.emplace_front(key, text);
  by_key_.emplace(key, by_age_.begin());
  bytes_ += key.size() + text->size();
  while (bytes_ > most_bytes_ && !by_age_.empty()) {
    const Kept& oldest = by_age_.back();
    bytes_ -= oldest.first.size() + oldest.second->size();
    by_key_.erase(oldest.first);
    by_age_.pop_back();
  }
}

}  // namespace acicula::serve
