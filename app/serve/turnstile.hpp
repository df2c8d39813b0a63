#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>

namespace acicula::serve {

/// Lets a few through at a time, in the order of their coming, and turns away whoever would wait
/// behind too many.
class Turnstile {
 public:
  /// @param inside   that may be through at once
  /// @param waiting  that may wait
  Turnstile(std::size_t inside, std::size_t waiting) : free_(inside), waiting_(waiting) {}

  /// A way through; freed at the end of its life.
  class Pass {
   public:
    explicit Pass(Turnstile& turnstile) : turnstile_(turnstile) {}
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    ~Pass() { turnstile_.leave(); }

   private:
    Turnstile& turnstile_;
  };

  /// Waits for a turn.
  /// @throws Refusal  429 when too many wait
  [[nodiscard]] Pass enter();

 private:
  void leave();

  std::mutex mutex_;
  std::deque<std::condition_variable*> queue_;  ///< of those who wait; each is woken alone
  std::size_t free_;
  std::size_t waiting_;
};

}  // namespace acicula::serve
