#include "acicula/core/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

namespace acicula {
namespace {

using Block = std::array<std::uint32_t, 4>;

// The lines "philox4x32 10" of tests/kat_vectors in the Random123 distribution of D. E. Shaw
// Research: counter and key of zeros, of ones, of the digits of pi.
TEST(Philox, GivesTheKnownAnswersOfRandom123) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(RandomStream, IsPhiloxWithTheSeedAsKeyAndBlockPurposeEntityAsCounter) {
  // Seed, purpose and entity that make the first block the published one for the digits of pi but
  // for its block number, and the all-zero one.
  RandomStream zero(0, 0, 0);
  EXPECT_EQ(zero.bits(), 0xe169c58d6627e8d5ULL);
  EXPECT_EQ(zero.bits(), 0x9b00dbd8bc57ac4cULL);
  const Block second = philox({1, 0, 0, 0}, {0, 0});
  EXPECT_EQ(zero.bits(), static_cast<std::uint64_t>(second[1]) << 32U | second[0]);
  RandomStream pi(0x299f31d0a4093822ULL, 0x85a308d3, 0x0370734413198a2eULL);
  const Block block = philox({0, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0});
  EXPECT_EQ(pi.bits(), static_cast<std::uint64_t>(block[1]) << 32U | block[0]);
}

TEST(RandomStream, DependsOnSeedPurposeAndEntityAlone) {
  RandomStream first(7, purpose::line, 3);
  const double a = first.uniform();
  const double b = first.uniform();
  RandomStream other(7, purpose::line, 4);
  static_cast<void>(other.uniform());
  RandomStream again(7, purpose::line, 3);
  EXPECT_EQ(again.uniform(), a);
  EXPECT_EQ(again.uniform(), b);
  std::set<double> different{a, b};
  different.insert(RandomStream(8, purpose::line, 3).uniform());
  different.insert(RandomStream(7, purpose::pass, 3).uniform());
  different.insert(RandomStream(7, purpose::line, 4).uniform());
  different.insert(RandomStream(7, purpose::line, 3ULL << 32U).uniform());
  EXPECT_EQ(different.size(), 6U);
}

TEST(RandomStream, UniformFillsTheIntervalEvenly) {
  constexpr int draws = 160000;
  std::array<int, 16> bins{};
  RandomStream random(1, purpose::stroke, 0);
  for (int i = 0; i < draws; ++i) {
    const double u = random.uniform();
    ASSERT_GT(u, 0.0);
    ASSERT_LT(u, 1.0);
    ++bins[static_cast<std::size_t>(16.0 * u)];
  }
  double chi_square = 0.0;
  for (const int count : bins) chi_square += (count - 1e4) * (count - 1e4) / 1e4;
  EXPECT_LT(chi_square, 30.58);  // 99 % of chi-square with 15 degrees of freedom
  EXPECT_GT(chi_square, 5.23);   // 1 %: not more even than chance
}

TEST(RandomStream, EntitiesAreIndependent) {
  // First draws of neighbouring entities: serial correlation has a standard error of 1 / sqrt(n).
  constexpr int draws = 100000;
  double previous = RandomStream(5, purpose::stroke, 0).uniform() - 0.5;
  double product = 0.0;
  for (std::uint64_t i = 1; i <= draws; ++i) {
    const double u = RandomStream(5, purpose::stroke, i).uniform() - 0.5;
    product += u * previous * 12.0;
    previous = u;
  }
  EXPECT_LT(std::abs(product / draws), 3.0 / std::sqrt(draws));
}

TEST(RandomStream, NormalHasTheMomentsAndTailsOfTheNormalLaw) {
  constexpr int draws = 200000;
  double sum = 0.0;
  double squares = 0.0;
  double fourths = 0.0;
  int beyond = 0;
  RandomStream random(2, purpose::needle, 9);
  for (int i = 0; i < draws; ++i) {
    const double z = random.normal();
    sum += z;
    squares += z * z;
    fourths += z * z * z * z;
    if (z > 1.6448536269514722) ++beyond;
  }
  const double n = draws;
  // Standard errors 1, sqrt 2 and sqrt 96 over sqrt n; share beyond the 95 % point: binomial.
  EXPECT_NEAR(sum / n, 0.0, 3.0 / std::sqrt(n));
  EXPECT_NEAR(squares / n, 1.0, 3.0 * std::sqrt(2.0 / n));
  EXPECT_NEAR(fourths / n, 3.0, 3.0 * std::sqrt(96.0 / n));
  EXPECT_NEAR(beyond / n, 0.05, 3.0 * std::sqrt(0.05 * 0.95 / n));
}

}  // namespace
}  // namespace acicula
