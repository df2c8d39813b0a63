#include "serve/turnstile.hpp"

#include "serve/message.hpp"
#include <algorithm>

namespace acicula::serve {

Turnstile::Pass Turnstile::enter() {
  std::unique_lock lock(mutex_);
  if (free_ > 0 && queue_.empty()) {
    --free_;
    return Pass(*this);
  }
  if (queue_.size() >= waiting_)
    throw Refusal(429, "too-busy", "Too many requests wait already. Ask again in a moment.");
  std::condition_variable turn;
  queue_.push_back(&turn);
  // Whoever leaves hands its place over and takes the first out of the queue.
  turn.wait(lock, [&] { return std::find(queue_.begin(), queue_.end(), &turn) == queue_.end(); });
  return Pass(*this);
}

void Turnstile::leave() {
  const std::scoped_lock lock(mutex_);
  if (queue_.empty()) {
    ++free_;
    return;
  }
  std::condition_variable* const next = queue_.front();
  queue_.pop_front();
  // Within the lock: the one woken may end its life as soon as it has the lock.
  next->notify_one();
}

}  // namespace acicula::serve
