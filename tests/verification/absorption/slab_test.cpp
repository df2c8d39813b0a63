#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/time_step.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace acicula::absorption {
namespace {

constexpr double thickness = 20e-6;    // m
constexpr double diffusivity = 1e-14;  // m2/s
constexpr double partition = 2.0;
constexpr double time_unit = thickness * thickness / diffusivity;

Layers slab(std::size_t n) {
  Layers layers;
  layers.cells.assign(n, {.width = thickness / static_cast<double>(n),
                          .partition = partition,
                          .diffusivity = diffusivity});
  layers.bottom = Bottom::sink;
  return layers;
}

Film donor(double volume) {
  return {.begin = 0.0,
          .end = std::numeric_limits<double>::infinity(),
          .volume = volume,
          .residue = 0.0,
          .solubility = 1e9};
}

/// Everything at time `end` for a well-mixed donor of concentration 1 kg m-3.
Balance at(double end, std::size_t n, double volume, double tolerance) {
  DualPath system(slab(n), Permeant{}, donor(volume), std::nullopt);
  const double times[] = {0.0, end};
  return follow(system, {.dose = volume, .tolerance = tolerance}, times).back();
}

/// Amount through a slab of zero start, constant source and sink (Crank, The Mathematics of
/// Diffusion, eq. 4.24a), over h K C: tau - 1/6 - 2/pi^2 sum (-1)^n/n^2 exp(-n^2 pi^2 tau).
double crank(double tau) {
  double sum = 0.0;
  for (int n = 1; n < 60; ++n) {
    const double sign = n % 2 == 0 ? 1.0 : -1.0;
    sum += sign / (n * n) * std::exp(-n * n * std::numbers::pi * std::numbers::pi * tau);
  }
  return tau - 1.0 / 6.0 - 2.0 / (std::numbers::pi * std::numbers::pi) * sum;
}

/// The amount that has come through at time `end`, over h K C, from a donor kept at 1 kg m-3 by
/// solid that never runs out.
double through(double end, std::size_t n, double tolerance) {
  Film film = donor(thickness);
  film.solubility = 1.0;
  DualPath system(slab(n), Permeant{}, film, std::nullopt);
  const double times[] = {0.0, end};
  return follow(system, {.dose = 100 * thickness, .tolerance = tolerance}, times).back().cleared /
         (thickness * partition);
}

TEST(Slab, FollowsTheTimeCourseOfCrank) {
  for (const double tau : {0.1, 0.2, 0.5, 1.0, 2.0}) {
    EXPECT_NEAR(through(tau * time_unit, 80, 1e-7), crank(tau), 3e-5 + 2e-4 * crank(tau)) << tau;
  }
}

TEST(Slab, HasTheLagTimeOfTheory) {
  const double early = through(5 * time_unit, 80, 1e-7);
  const double slope = through(6 * time_unit, 80, 1e-7) - early;
  EXPECT_NEAR((5.0 - early / slope) * 6.0, 1.0, 5e-4);
  EXPECT_NEAR(slope, 1.0, 1e-6);
}

TEST(Slab, ConvergesInSpaceWithSecondOrder) {
  std::vector<double> errors;
  for (const std::size_t n : {10U, 20U, 40U, 80U}) {
    errors.push_back(std::abs(through(0.3 * time_unit, n, 1e-10) - crank(0.3)));
  }
  for (std::size_t i = 1; i < errors.size(); ++i) {
    EXPECT_GT(std::log2(errors[i - 1] / errors[i]), 1.95) << "grid " << i;
  }
}

/// Share of a finite well-mixed donor that is left: eigenfunctions sin(q (1 - x/h)) with
/// q tan q = 1/alpha, alpha = V/(K h).
double donor_left(double alpha, double tau) {
  double sum = 0.0;
  for (int n = 0; n < 40; ++n) {
    // One root of q sin q alpha = cos q in (n pi, n pi + pi/2), by bisection.
    double low = n * std::numbers::pi;
    double high = low + 0.5 * std::numbers::pi;
    const double sign = n % 2 == 0 ? 1.0 : -1.0;
    for (int i = 0; i < 100; ++i) {
      const double q = 0.5 * (low + high);
      (sign * (alpha * q * std::sin(q) - std::cos(q)) > 0.0 ? high : low) = q;
    }
    const double q = 0.5 * (low + high);
    const double top = alpha * std::sin(q) * std::sin(q);
    sum += top / (0.5 - std::sin(2.0 * q) / (4.0 * q) + top) * std::exp(-q * q * tau);
  }
  return sum;
}

TEST(Slab, DrainsAFiniteDoseAsTheSeriesSays) {
  for (const double alpha : {0.2, 1.0, 5.0}) {
    const double volume = alpha * partition * thickness;
    for (const double tau : {0.05, 0.3, 1.0, 3.0}) {
      const double found = at(tau * time_unit, 80, volume, 1e-7).film / volume;
      EXPECT_NEAR(found, donor_left(alpha, tau), 2e-4) << alpha << ' ' << tau;
    }
  }
}

TEST(Slab, IsFedAtSolubilityWhileSolidIsLeft) {
  // Ten times more than dissolves: the flux is that of a saturated endless donor.
  const double volume = 5 * thickness;
  Film film = donor(volume);
  film.solubility = 0.1;
  DualPath system(slab(40), Permeant{}, film, std::nullopt);
  const double times[] = {0.0, 3 * time_unit};
  const auto rows = follow(system, {.dose = volume, .tolerance = 1e-7}, times);
  EXPECT_NEAR(rows.back().cleared / (0.1 * thickness * partition), crank(3.0), 1e-3);
}

/// The needled skin with a film that dries and saturates, channels that close, and a wash-off.
struct Needled {
  std::size_t steps = 0;
  double absorbed = 0.0;
  double least = 0.0;  // smallest amount of any cell at any step over the dose
  double imbalance = 0.0;
};

Needled needled(double tolerance, const Resolution& resolution = {}) {
  const Parameters p = example::parameters();
  const Permeant permeant = make_permeant(example::niacinamide(), 7.4, Hydration::partial, p);
  const puncture::Channels channels = example::roller();
  const ChannelClosure closure(example::cheek(), example::adult(), example::needle_length, {}, p);
  const Film film{.begin = 0.0,
                  .end = unit::day,
                  .volume = 40e-6,
                  .residue = 4e-6,
                  .drying = 40e-6 / unit::hour,
                  .solubility = 500.0};
  const Layers layers = make_layers({16.8e-6, 80e-6, 1.5e-3}, permeant, channels, resolution);
  DualPath system(layers, permeant, film, closure);
  Amounts amounts = system.filled(50.0);
  for (const Pair& cell : amounts.cells) amounts.film -= cell.sum();
  amounts.film += 2e-3;
  Needled result;
  double step = 1e-3;
  integrate(system, {.film = true, .wet = true, .channels = true}, 0.0, 0.5 * unit::hour, step,
            tolerance, 2e-3, amounts, [&](double, const Amounts& now) {
              ++result.steps;
              double total = now.film + now.cleared + now.lost;
              result.least = std::min(result.least, now.film / 2e-3);
              for (const Pair& cell : now.cells) {
                total += cell.sum();
                result.least = std::min(result.least, cell.minCoeff() / 2e-3);
              }
              result.imbalance = std::max(result.imbalance, std::abs(total / 2e-3 - 1.0));
            });
  result.absorbed = 2e-3 - amounts.film;
  return result;
}

TEST(NeedledSkin, ConvergesInTimeWithSecondOrder) {
  const double reference = needled(1e-10).absorbed;
  const std::array runs{needled(1e-5), needled(1e-6), needled(1e-7)};
  for (std::size_t i = 1; i < runs.size(); ++i) {
    const double errors =
        std::abs(runs[i - 1].absorbed - reference) / std::abs(runs[i].absorbed - reference);
    const double steps =
        static_cast<double>(runs[i].steps) / static_cast<double>(runs[i - 1].steps);
    EXPECT_GT(std::log(errors) / std::log(steps), 1.9) << "run " << i;
  }
}

TEST(NeedledSkin, ConservesMassAndStaysPositive) {
  for (const double tolerance : {1e-3, 1e-4, 1e-6}) {
    const Needled run = needled(tolerance);
    EXPECT_LT(run.imbalance, 1e-11) << tolerance;
    EXPECT_GE(run.least, -1e-11) << tolerance;
  }
}

TEST(NeedledSkin, HardlyChangesWithDoubledGridsAndTighterSteps) {
  const double standard = needled(1e-4).absorbed;
  const double fine =
      needled(1e-6, {.stratum_corneum = 60, .viable_epidermis = 40, .dermis = 120}).absorbed;
  EXPECT_NEAR(standard / fine, 1.0, 5e-3);
}

}  // namespace
}  // namespace acicula::absorption
