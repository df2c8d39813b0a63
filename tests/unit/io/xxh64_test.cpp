#include "acicula/io/xxh64.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace acicula::io {
namespace {

std::uint64_t of(std::string_view text) { return xxh64(std::as_bytes(std::span(text))); }

// Values of other implementations: noncrypto-digests 0.3 ("", "hello") and the tests of LLVM's
// xxHash64 ("foo", "bar" and 36 letters, which has one whole stripe).
TEST(Xxh64, AgreesWithOtherImplementations) {
  EXPECT_EQ(of(""), 0xEF46DB3751D8E999U);
  EXPECT_EQ(of("hello"), 0x26C7827D889F6DA3U);
  EXPECT_EQ(of("foo"), 0x33BF00A859C4BA3FU);
  EXPECT_EQ(of("bar"), 0x48A37C90AD27A659U);
  EXPECT_EQ(of("0123456789abcdefghijklmnopqrstuvwxyz"), 0x69196C1B3AF0BFF9U);
}

TEST(Xxh64, ChangesWithEveryBit) {
  std::string text(77, 'a');
  const std::uint64_t before = of(text);
  for (std::size_t i = 0; i < text.size() * 8; ++i) {
    text[i / 8] = static_cast<char>(text[i / 8] ^ (1 << (i % 8)));
    EXPECT_NE(of(text), before) << i;
    text[i / 8] = 'a';
  }
}

}  // namespace
}  // namespace acicula::io
