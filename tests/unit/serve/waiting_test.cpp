#include <gtest/gtest.h>

#include "serve/document_cache.hpp"
#include "serve/message.hpp"
#include "serve/turnstile.hpp"
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace acicula::serve {
namespace {

TEST(Turnstile, LetsInNoMoreThanItsNumber) {
  Turnstile turnstile(2, 100);
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 50; ++k) {
        const Turnstile::Pass pass = turnstile.enter();
        const int now = ++inside;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        std::this_thread::yield();
        --inside;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(inside, 0);
  EXPECT_GE(most, 1);
  EXPECT_LE(most, 2);
}

TEST(Turnstile, TurnsAwayWhenTooManyWait) {
  Turnstile turnstile(1, 0);
  {
    const Turnstile::Pass pass = turnstile.enter();
    EXPECT_THROW((void)turnstile.enter(), Refusal);
  }
  EXPECT_NO_THROW((void)turnstile.enter());
}

DocumentCache::Text text(std::size_t size) {
  return std::make_shared<const std::string>(size, 'x');
}

TEST(DocumentCache, ForgetsWhatWasNotAskedForLongest) {
  DocumentCache cache(250);  // two texts of 100 with keys of one letter
  cache.keep("a", text(100));
  cache.keep("b", text(100));
  EXPECT_NE(cache.find("a"), nullptr);
  cache.keep("c", text(100));
  EXPECT_NE(cache.find("a"), nullptr);
  EXPECT_EQ(cache.find("b"), nullptr);
  EXPECT_NE(cache.find("c"), nullptr);
}

TEST(DocumentCache, DoesNotKeepWhatIsLargerThanItself) {
  DocumentCache cache(50);
  cache.keep("a", text(100));
  EXPECT_EQ(cache.find("a"), nullptr);
}

}  // namespace
}  // namespace acicula::serve
