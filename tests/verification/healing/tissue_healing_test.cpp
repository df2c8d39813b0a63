// Tissue under the real equations: what must hold exactly, how near the error is to the tolerance,
// and figures of an independent program. The reference table is met in reference_table_test.cpp.

#include "acicula/core/units.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/numerics/ring_diffusion.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <ostream>
#include <string>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace acicula::healing {
namespace {

constexpr double day = unit::day;
const numerics::OneRank one_rank;

Constitution uniform() { return {{1.0F}, {0.18F}, 1.0}; }

/// 320 um square, 1.5 mm deep: a quarter of the unit cell of 250 channels/cm2.
class PuncturedSkin : public testing::Test {
 protected:
  /// Everything within 100 um of the corner and down to 1 mm.
  [[nodiscard]] std::vector<float> injury() const {
    std::vector<float> injured(block_.cells(), 0.0F);
    for (std::size_t i = 0; i < injured.size(); ++i) {
      const std::size_t place = i % block_.plane_cells();
      const double x = spacing * (static_cast<double>(place % block_.columns()) + 0.5);
      const double y = spacing * (static_cast<double>(place / block_.columns()) + 0.5);
      const bool deep = block_.depth().centre(i / block_.plane_cells()) > 1e-3;
      if (!deep && x * x + y * y < 1e-8) injured[i] = 1.0F;
    }
    return injured;
  }
  [[nodiscard]] Tissue punctured() const {
    Tissue tissue = healthy_tissue(block_, uniform(), parameters_);
    wound(tissue, injury(), std::vector<float>(block_.plane_cells(), 35e-6F), parameters_);
    return tissue;
  }
  /// Fields at day 14 of one session and at day 20, six days after a second.
  [[nodiscard]] std::vector<Tissue> course(double tolerance) const {
    const Tolerance wanted{tolerance, 0.1 * tolerance};
    std::vector<Tissue> kept;
    Tissue tissue = punctured();
    heal(tissue, 14.0 * day, block_, uniform(), parameters_, wanted);
    kept.push_back(tissue);
    wound(tissue, injury(), std::vector<float>(block_.plane_cells(), 35e-6F), parameters_);
    heal(tissue, 20.0 * day, block_, uniform(), parameters_, wanted);
    kept.push_back(tissue);
    return kept;
  }
  [[nodiscard]] double value(const Tissue& tissue, std::size_t state, std::size_t cell) const {
    return tissue.species[state * block_.cells() + cell];
  }

  static constexpr double spacing = 40e-6;
  Parameters parameters_ = test::default_parameters();
  numerics::RasterDiffusion block_{
      {8, 8, spacing}, numerics::graded_grid(1.5e-3, 6e-5, 12), one_rank};
};

TEST_F(PuncturedSkin, KeepsWithinWhatTheEquationsAllow) {
  Tissue tissue = punctured();
  std::vector<double> damage_before(block_.cells(), 1.0);
  double lowest_signal = 1.0;
  std::size_t steps = 0;
  heal(tissue, 20.0 * day, block_, uniform(), parameters_, {1e-2, 1e-5}, [&](const Tissue& now) {
    ++steps;
    for (std::size_t i = 0; i < block_.cells(); ++i) {
      for (std::size_t k = 0; k < species_count; ++k) {
        EXPECT_GE(value(now, k, i), 0.0) << "state " << k;
        EXPECT_TRUE(std::isfinite(value(now, k, i)));
      }
      // Damage only falls; sources of growth factors are positive, so these only rise above 1.
      EXPECT_LE(value(now, damage, i), damage_before[i]);
      damage_before[i] = value(now, damage, i);
      lowest_signal = std::min({lowest_signal, value(now, tgf_beta1, i), value(now, tgf_beta3, i)});
    }
    return !testing::Test::HasFailure();
  });
  EXPECT_GT(lowest_signal, 1.0 - 1e-5);
  EXPECT_GT(steps, 20U);
}

/// |x - y|_2 / |y|_2 of a field.
double apart(std::span<const double> x, std::span<const double> y) {
  double off = 0.0;
  double size = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    off += (x[i] - y[i]) * (x[i] - y[i]);
    size += y[i] * y[i];
  }
  return std::sqrt(off / size);
}

/// Largest difference of two courses in any of the states that matter.
double apart(const std::vector<Tissue>& found, const std::vector<Tissue>& exact,
             std::size_t cells) {
  double worst = 0.0;
  for (std::size_t probe = 0; probe < exact.size(); ++probe) {
    for (const std::size_t state : {tgf_beta1, fibroblasts, myofibroblasts, immature_collagen1,
                                    immature_collagen3, mature_collagen1}) {
      const auto part = [&](const Tissue& tissue) {
        return std::span<const double>(tissue.species).subspan(state * cells, cells);
      };
      worst = std::max(worst, apart(part(found[probe]), part(exact[probe])));
    }
  }
  return worst;
}

TEST_F(PuncturedSkin, ErrsByAboutTheTolerance) {
  auto loose = course(1e-2);
  for (const double tolerance : {1e-2, 1e-3}) {
    auto tight = course(0.1 * tolerance);
    const double error = apart(loose, tight, block_.cells());
    RecordProperty("error_at_" + std::to_string(tolerance), std::to_string(error));
    EXPECT_LT(error, 2.0 * tolerance);
    EXPECT_GT(error, 0.3 * tolerance);
    loose = std::move(tight);
  }
}

#ifdef _OPENMP
TEST_F(PuncturedSkin, IsTheSameToTheByteOnOneAndTwoThreads) {
  // Large enough that every loop goes to threads; an odd number of rows, so that shares differ.
  const numerics::RasterDiffusion wide({96, 63, spacing}, block_.depth(), one_rank);
  std::vector<float> injured(wide.cells(), 0.0F);
  for (std::size_t i = 0; i < injured.size(); i += 7) injured[i] = 0.5F;
  const auto healed = [&](int threads) {
    omp_set_num_threads(threads);
    Tissue tissue = healthy_tissue(wide, uniform(), parameters_);
    wound(tissue, injured, std::vector<float>(wide.plane_cells(), 0.0F), parameters_);
    heal(tissue, 0.5 * day, wide, uniform(), parameters_, {5e-2, 5e-3});
    return tissue;
  };
  const int before = omp_get_max_threads();
  const Tissue one = healed(1);
  const Tissue two = healed(2);
  const Tissue three = healed(3);
  omp_set_num_threads(before);
  EXPECT_NE(one.species, healthy_tissue(wide, uniform(), parameters_).species);
  for (const Tissue& other : {two, three}) {
    EXPECT_TRUE(one.species == other.species);
    EXPECT_EQ(one.epidermis, other.epidermis);
    EXPECT_EQ(one.next_step, other.next_step);
  }
}
#endif

TEST_F(PuncturedSkin, RestsForAYearWhenHealthyScarOrNot) {
  Constitution scarred{std::vector<float>(block_.cells(), 1.0F),
                       std::vector<float>(block_.cells(), 0.18F), 1.0};
  for (std::size_t i = 0; i < block_.cells(); i += 3) {
    scarred.collagen_capital[i] = 0.6F;
    scarred.type3_share[i] = 0.3F;
  }
  for (const Constitution& constitution : {uniform(), scarred}) {
    Tissue tissue = healthy_tissue(block_, constitution, parameters_);
    const Tissue before = tissue;
    heal(tissue, 365.25 * day, block_, constitution, parameters_, {1e-3, 1e-6});
    for (std::size_t i = 0; i < tissue.species.size(); ++i) {
      EXPECT_NEAR(tissue.species[i], before.species[i], 1e-13 * before.species[i]);
    }
    for (const double thickness : tissue.epidermis) EXPECT_NEAR(thickness, 1.0, 1e-13);
  }
}

// ---- One channel in rings: figures of an independent program (finite volumes, 40 rings of equal
// width, BDF, relative tolerance 1e-4), printed with one decimal of a per cent.

struct Ringed {
  const char* name;
  double density;     ///< [1/cm2]
  double radius;      ///< [m] within which all is injured
  double gain30;      ///< [1] of total collagen at day 30
  double gain60;      ///< [1]
  double mixed30;     ///< [1] of the well-mixed partner
  double signal7;     ///< [1] TGF-beta1 at day 7, at the side
  double collagen60;  ///< [1] total collagen on the axis at day 60
  double beside60;    ///< [1] the same at the side
  friend void PrintTo(const Ringed& one, std::ostream* out) { *out << one.name; }
};

class OneChannel : public testing::TestWithParam<Ringed> {
 protected:
  Parameters parameters_ = test::default_parameters();
};

TEST_P(OneChannel, HealsAsInAnIndependentProgram) {
  const Ringed& known = GetParam();
  const double side = 1e-2 / std::sqrt(std::numbers::pi * known.density);
  const numerics::Grid rings = numerics::uniform_grid(0.0, side, 40);
  const numerics::RingDiffusion block(rings, numerics::uniform_grid(0.0, 1e-3, 1));
  std::vector<float> injured;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    const double inner = rings.faces[i] * rings.faces[i];
    const double outer = rings.faces[i + 1] * rings.faces[i + 1];
    const double within = std::clamp(known.radius * known.radius, inner, outer) - inner;
    injured.push_back(static_cast<float>(within / (outer - inner)));
  }
  Tissue tissue = healthy_tissue(block, uniform(), parameters_);
  wound(tissue, injured, std::vector<float>(rings.size(), 0.0F), parameters_);
  const auto until = [&](double time) {
    heal(tissue, time * day, block, uniform(), parameters_, {1e-4, 1e-7});
  };
  const auto total = [&](const Cell& cell) {
    return cell[immature_collagen1] + cell[immature_collagen3] + cell[mature_collagen1] +
           cell[mature_collagen3];
  };
  const auto collagen_at = [&](std::size_t ring) {
    double sum = 0.0;
    for (std::size_t k = immature_collagen1; k <= mature_collagen3; ++k) {
      sum += tissue.species[k * rings.size() + ring];
    }
    return sum;
  };
  until(7.0);
  EXPECT_NEAR(tissue.species[tgf_beta1 * rings.size() + 39], known.signal7, 0.0051);
  until(30.0);
  EXPECT_NEAR(total(mean_column(tissue, block).cells[0]) - 1.0, known.gain30, 0.00051);
  until(60.0);
  EXPECT_NEAR(total(mean_column(tissue, block).cells[0]) - 1.0, known.gain60, 0.00051);
  EXPECT_NEAR(collagen_at(0), known.collagen60, 0.0051);
  EXPECT_NEAR(collagen_at(39), known.beside60, 0.0051);

  // The same injury mixed evenly gains more, as there.
  State mixed = healthy_state(block.depth(), {}, parameters_);
  const std::vector<double> mean{std::pow(known.radius / side, 2)};
  wound(mixed, mean, 0.0, parameters_);
  heal(mixed, 30.0 * day, block.depth(), {}, parameters_, {1e-6, 1e-9});
  EXPECT_NEAR(total(mixed.cells[0]) - 1.0, known.mixed30, 0.00051);
}

INSTANTIATE_TEST_SUITE_P(
    Densities, OneChannel,
    testing::Values(Ringed{"d250", 250.0, 70e-6, 0.092, 0.071, 0.101, 1.83, 0.81, 1.08},
                    Ringed{"d1000", 1000.0, 40e-6, 0.137, 0.104, 0.141, 2.15, 0.85, 1.12}),
    [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace acicula::healing
