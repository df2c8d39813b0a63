#include "acicula/numerics/ring_diffusion.hpp"

#include <gmock/gmock.h>

#include "unit/numerics/scattered.hpp"
#include <cmath>
#include <stdexcept>
#include <vector>

namespace acicula::numerics {
namespace {

using test::scattered;

constexpr double diffusivity = 1e-10;  // [m2 s-1]

RingDiffusion cell_of(std::size_t rings, std::size_t depths) {
  return {graded_grid(3e-4, 3e-4 / static_cast<double>(3 * rings), rings),
          graded_grid(1e-3, 1e-3 / static_cast<double>(2 * depths), depths)};
}

TEST(RingDiffusion, SolvesWhatTheStencilSays) {
  for (const std::size_t rings : {1u, 2u, 13u, 40u}) {
    const RingDiffusion block = cell_of(rings, 11);
    const std::vector<double> u = scattered(block.cells());
    const double shift = 0.1;
    std::vector<float> lap(block.cells(), 0.0F);
    block.add_diffusion(u, diffusivity, lap);
    std::vector<float> b(block.cells());
    for (std::size_t i = 0; i < b.size(); ++i) b[i] = static_cast<float>(shift * u[i]) - lap[i];
    block.solve(shift, diffusivity, b);
    for (std::size_t i = 0; i < b.size(); ++i) ASSERT_NEAR(b[i], u[i], 2e-5) << rings << ' ' << i;
  }
}

TEST(RingDiffusion, KeepsTheAmount) {
  const RingDiffusion block = cell_of(30, 20);
  const std::vector<double> u = scattered(block.cells());
  const std::vector<double> signal(u.rbegin(), u.rend());
  std::vector<float> diffused(block.cells(), 0.0F);
  std::vector<float> climbed(block.cells(), 0.0F);
  std::vector<float> x(u.begin(), u.end());
  const double shift = 1e-6;
  block.add_diffusion(u, diffusivity, diffused);
  block.add_taxis(u, signal, diffusivity, climbed);
  block.solve(shift, diffusivity, x);
  double diffusion = 0.0;
  double taxis = 0.0;
  double turnover = 0.0;
  double upwards = 0.0;
  double before = 0.0;
  double after = 0.0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    const double volume = block.depth().width(i / 30) * block.area_share()[i % 30];
    diffusion += volume * static_cast<double>(diffused[i]);
    taxis += volume * static_cast<double>(climbed[i]);
    turnover += volume * std::abs(static_cast<double>(diffused[i]));
    upwards += volume * static_cast<double>(climbed[i]) * signal[i];
    before += volume * u[i];
    after += volume * shift * static_cast<double>(x[i]);
  }
  EXPECT_LE(std::abs(diffusion), 1e-6 * turnover);
  EXPECT_LE(std::abs(taxis), 1e-6 * turnover);
  EXPECT_GT(upwards, 0.0);
  EXPECT_NEAR(after, before, 3e-6 * before);
}

/// A disc of radius 1 and a ring up to 2, centres 0.5 and 1.5: the flux through the face of
/// circumference 2 pi is 2 pi (3 - 1) / 1, the areas are pi and 3 pi.
TEST(RingDiffusion, TwoRingsByHand) {
  const RingDiffusion pair(Grid{{0.0, 1.0, 2.0}}, uniform_grid(0.0, 1.0, 1));
  std::vector<float> rate(2, 0.0F);
  pair.add_diffusion(std::vector<double>{1.0, 3.0}, 0.75, rate);
  EXPECT_THAT(rate, testing::ElementsAre(3.0F, -1.0F));
  EXPECT_THAT(std::vector<double>(pair.area_share().begin(), pair.area_share().end()),
              testing::ElementsAre(0.25, 0.75));
  std::fill(rate.begin(), rate.end(), 0.0F);
  // Mean density 2, signal from 0 to 5: 2 pi 2 5.
  pair.add_taxis(std::vector<double>{1.0, 3.0}, std::vector<double>{0.0, 5.0}, 0.75, rate);
  EXPECT_THAT(rate, testing::ElementsAre(-15.0F, 5.0F));
}

TEST(RingDiffusion, RefusesWhatAreNoRings) {
  const Grid depth = uniform_grid(0.0, 1.0, 3);
  EXPECT_THROW(RingDiffusion(Grid{}, depth), std::invalid_argument);
  EXPECT_THROW(RingDiffusion(uniform_grid(0.1, 1.0, 3), depth), std::invalid_argument);
  EXPECT_THROW(RingDiffusion(depth, Grid{}), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::numerics
