#include "acicula/numerics/raster_diffusion.hpp"

#include <gmock/gmock.h>

#include "support/thread_ranks.hpp"
#include "unit/numerics/scattered.hpp"
#include <algorithm>
#include <cmath>
#include <ostream>
#include <stdexcept>
#include <vector>
#ifdef _OPENMP
#include <omp.h>
#endif

namespace acicula::numerics {
namespace {

using test::scattered;

constexpr double spacing = 20e-6;      // [m]
constexpr double diffusivity = 1e-10;  // [m2 s-1]
const OneRank alone;

struct Case {
  std::size_t columns;
  std::size_t rows;
  std::size_t depths;
  Sides sides;
  friend void PrintTo(const Case& one, std::ostream* out) {
    *out << one.columns << 'x' << one.rows << 'x' << one.depths
         << (one.sides == Sides::periodic ? " periodic" : " closed");
  }
};

class RasterDiffusionOf : public testing::TestWithParam<Case> {
 protected:
  const Case& of_ = GetParam();
  RasterDiffusion block_{{of_.columns, of_.rows, spacing, of_.sides},
                         graded_grid(1e-3, 1e-3 / static_cast<double>(2 * of_.depths), of_.depths),
                         alone};
};

/// b = shift u - D lap u from the stencil; solve() must give u back.
TEST_P(RasterDiffusionOf, SolvesWhatTheStencilSays) {
  const std::vector<double> u = scattered(block_.cells());
  const double shift = 0.5 * diffusivity / (spacing * spacing);
  std::vector<float> lap(block_.cells(), 0.0F);
  block_.add_diffusion(u, diffusivity, lap);
  std::vector<float> b(block_.cells());
  for (std::size_t i = 0; i < b.size(); ++i) b[i] = static_cast<float>(shift * u[i]) - lap[i];
  block_.solve(shift, diffusivity, b);
  for (std::size_t i = 0; i < b.size(); ++i) ASSERT_NEAR(b[i], u[i], 4e-6) << i;
}

TEST_P(RasterDiffusionOf, KeepsTheAmount) {
  const std::vector<double> u = scattered(block_.cells());
  std::vector<float> rate(block_.cells(), 0.0F);
  block_.add_diffusion(u, diffusivity, rate);
  std::vector<float> x(u.begin(), u.end());
  // A shift a millionth of the exchange between cells: usual pivots would lose the amount.
  const double shift = 1e-6 * diffusivity / (spacing * spacing);
  block_.solve(shift, diffusivity, x);
  double change = 0.0;
  double turnover = 0.0;
  double before = 0.0;
  double after = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double width = block_.depth().width(i / block_.plane_cells());
    change += width * static_cast<double>(rate[i]);
    turnover += width * std::abs(static_cast<double>(rate[i]));
    before += width * u[i];
    after += shift * width * static_cast<double>(x[i]);
  }
  EXPECT_LE(std::abs(change), 1e-6 * turnover);
  EXPECT_NEAR(after, before, 3e-6 * before);
}

TEST_P(RasterDiffusionOf, TaxisMovesDensityTowardsTheSignalAndKeepsIt) {
  const std::vector<double> density = scattered(block_.cells());
  const std::vector<double> signal(density.rbegin(), density.rend());
  std::vector<float> rate(block_.cells(), 0.0F);
  block_.add_taxis(density, signal, diffusivity, rate);
  double change = 0.0;
  double turnover = 0.0;
  double climb = 0.0;
  for (std::size_t i = 0; i < rate.size(); ++i) {
    const double amount =
        block_.depth().width(i / block_.plane_cells()) * static_cast<double>(rate[i]);
    change += amount;
    turnover += std::abs(amount);
    climb += amount * signal[i];  // what moves, moves upwards
  }
  EXPECT_LE(std::abs(change), 1e-6 * turnover);
  if (block_.cells() > 1) {
    EXPECT_GT(climb, 0.0);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Rasters, RasterDiffusionOf,
    testing::Values(Case{1, 1, 1, Sides::zero_flux}, Case{1, 1, 9, Sides::periodic},
                    Case{2, 1, 3, Sides::periodic}, Case{2, 2, 3, Sides::zero_flux},
                    Case{3, 5, 4, Sides::periodic}, Case{16, 16, 8, Sides::zero_flux},
                    Case{20, 12, 7, Sides::periodic}, Case{37, 41, 5, Sides::zero_flux},
                    Case{41, 37, 5, Sides::periodic}, Case{100, 64, 2, Sides::zero_flux}));

/// Densities 1 and 3 side by side, signals 2 and 5: the flux through the face between is
/// taxis * 2 * 3 / spacing, so that the cells change by -+6 taxis / spacing^2.
TEST(RasterDiffusion, TaxisOfTwoCellsByHand) {
  const RasterDiffusion pair({2, 1, 0.5, Sides::zero_flux}, uniform_grid(0.0, 1.0, 1), alone);
  const std::vector<double> density{1.0, 3.0};
  const std::vector<double> signal{2.0, 5.0};
  std::vector<float> rate{100.0F, 100.0F};
  pair.add_taxis(density, signal, 0.125, rate);
  EXPECT_THAT(rate, testing::ElementsAre(97.0F, 103.0F));
}

/// Cells 0, 1, 4 in a row of spacing 1: differences 1 and 3.
TEST(RasterDiffusion, DiffusionOfThreeCellsByHand) {
  const std::vector<double> field{0.0, 1.0, 4.0};
  std::vector<float> rate(3, 0.0F);
  const RasterDiffusion walls({3, 1, 1.0, Sides::zero_flux}, uniform_grid(0.0, 1.0, 1), alone);
  walls.add_diffusion(field, 2.0, rate);
  EXPECT_THAT(rate, testing::ElementsAre(2.0F, 4.0F, -6.0F));
  std::fill(rate.begin(), rate.end(), 0.0F);
  const RasterDiffusion ring({3, 1, 1.0, Sides::periodic}, uniform_grid(0.0, 1.0, 1), alone);
  ring.add_diffusion(field, 2.0, rate);
  EXPECT_THAT(rate, testing::ElementsAre(10.0F, 4.0F, -14.0F));
}

struct Results {
  std::vector<float> diffusion;
  std::vector<float> taxis;
  std::vector<float> solution;

  bool operator==(const Results&) const = default;
};

Results everything(const RasterDiffusion& block, const std::vector<double>& field) {
  Results results{std::vector<float>(field.size()), std::vector<float>(field.size()),
                  std::vector<float>(field.begin(), field.end())};
  block.add_diffusion(field, diffusivity, results.diffusion);
  block.add_taxis(field, field, diffusivity, results.taxis);
  block.solve(1.0, diffusivity, results.solution);
  return results;
}

/// What every process gives, put together in the order of layers and rows.
Results on_ranks(std::size_t count, const Raster& raster, const Grid& depth) {
  const std::size_t plane = raster.rows * raster.columns;
  const std::vector<double> all = scattered(depth.size() * plane);
  Results whole{std::vector<float>(all.size()), std::vector<float>(all.size()),
                std::vector<float>(all.size())};
  run_on_ranks(count, [&](const Ranks& ranks) {
    const RasterDiffusion block(raster, depth, ranks);
    const std::size_t begin = block.own_rows().begin * raster.columns;
    std::vector<double> own;
    for (std::size_t z = 0; z < depth.size(); ++z) {
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(z * plane + begin);
      own.insert(own.end(), first, first + static_cast<std::ptrdiff_t>(block.plane_cells()));
    }
    const Results part = everything(block, own);
    const auto lay = [&](const std::vector<float>& from, std::vector<float>& to) {
      for (std::size_t z = 0; z < depth.size(); ++z) {
        std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(z * block.plane_cells()),
                    block.plane_cells(),
                    to.begin() + static_cast<std::ptrdiff_t>(z * plane + begin));
      }
    };
    lay(part.diffusion, whole.diffusion);
    lay(part.taxis, whole.taxis);
    lay(part.solution, whole.solution);
  });
  return whole;
}

TEST(RasterDiffusion, GivesTheSameBytesOnAnyNumberOfProcesses) {
  for (const Sides sides : {Sides::zero_flux, Sides::periodic}) {
    const Raster raster{45, 38, spacing, sides};
    const Grid depth = graded_grid(5e-4, 2e-5, 9);
    const Results whole = on_ranks(1, raster, depth);
    EXPECT_GT(*std::max_element(whole.solution.begin(), whole.solution.end()), 0.1F);
    for (const std::size_t count : {2u, 3u, 4u, 38u}) {
      EXPECT_TRUE(on_ranks(count, raster, depth) == whole) << count;
    }
  }
}

#ifdef _OPENMP
TEST(RasterDiffusion, GivesTheSameBytesOnAnyNumberOfThreads) {
  const RasterDiffusion block({60, 48, spacing, Sides::zero_flux}, graded_grid(5e-4, 1e-5, 30),
                              alone);
  const std::vector<double> field = scattered(block.cells());
  const int threads = omp_get_max_threads();
  omp_set_num_threads(1);
  const Results one = everything(block, field);
  for (const int count : {2, 3}) {
    omp_set_num_threads(count);
    EXPECT_TRUE(everything(block, field) == one) << count;
  }
  omp_set_num_threads(threads);
}
#endif

TEST(RasterDiffusion, KeepsSymmetry) {
  constexpr std::size_t n = 30;
  const RasterDiffusion block({n, n, spacing}, uniform_grid(0.0, 2e-4, 3), alone);
  const std::vector<double> u = scattered(block.cells());
  std::vector<float> straight(u.begin(), u.end());
  std::vector<float> mirrored(u.size());
  std::vector<float> swapped(u.size());
  const auto mirror = [](std::size_t i) { return i / n * n + (n - 1 - i % n); };
  const auto swap = [](std::size_t i) { return i / (n * n) * n * n + i % n * n + i / n % n; };
  for (std::size_t i = 0; i < u.size(); ++i) {
    mirrored[mirror(i)] = straight[i];
    swapped[swap(i)] = straight[i];
  }
  block.solve(1.0, diffusivity, straight);
  block.solve(1.0, diffusivity, mirrored);
  block.solve(1.0, diffusivity, swapped);
  for (std::size_t i = 0; i < u.size(); ++i) {
    ASSERT_NEAR(mirrored[mirror(i)], straight[i], 1e-6F);
    ASSERT_NEAR(swapped[swap(i)], straight[i], 1e-6F);
  }
}

TEST(RasterDiffusion, RefusesWhatIsNoRaster) {
  const Grid depth = uniform_grid(0.0, 1.0, 4);
  EXPECT_THROW(RasterDiffusion({0, 3, 1.0}, depth, alone), std::invalid_argument);
  EXPECT_THROW(RasterDiffusion({3, 0, 1.0}, depth, alone), std::invalid_argument);
  EXPECT_THROW(RasterDiffusion({3, 3, 0.0}, depth, alone), std::invalid_argument);
  EXPECT_THROW(RasterDiffusion({3, 3, NAN}, depth, alone), std::invalid_argument);
  EXPECT_THROW(RasterDiffusion({3, 3, 1.0}, Grid{}, alone), std::invalid_argument);
}

TEST(RasterDiffusion, AreaSharesOfTheWholePlaneSumToOne) {
  const RasterDiffusion block({8, 5, 1.0}, uniform_grid(0.0, 1.0, 2), alone);
  double sum = 0.0;
  for (const double share : block.area_share()) sum += share;
  EXPECT_NEAR(5.0 * sum, 1.0, 1e-15);
  EXPECT_EQ(block.cells(), 80u);
}

}  // namespace
}  // namespace acicula::numerics
