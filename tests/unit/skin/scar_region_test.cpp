#include "acicula/skin/scar_region.hpp"

#include "acicula/core/units.hpp"
#include "acicula/skin/mask_on_raster.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

namespace acicula::skin {
namespace {

using unit::micrometre;
using unit::millimetre;

constexpr double pi = std::numbers::pi;
const numerics::Raster raster{.columns = 50, .rows = 40, .spacing = 100.0 * micrometre};
const numerics::Grid depth = numerics::uniform_grid(0.0, 1.5 * millimetre, 15);
const numerics::Band whole{0, 40};

Skin cheek() {
  Skin skin;
  skin.dermis.thickness = 1.4 * millimetre;
  return skin;
}

Condition boxcar() {
  Condition condition;
  condition.scar_type = ScarType::boxcar;
  condition.scar_width = 3.0 * millimetre;
  condition.scar_tissue_depth = 0.75 * millimetre;
  return condition;
}

double layer_area(const std::vector<float>& share, std::size_t layer) {
  const auto begin = share.begin() + static_cast<std::ptrdiff_t>(layer * 2000);
  return std::accumulate(begin, begin + 2000, 0.0) * raster.spacing * raster.spacing;
}

std::vector<float> share_of(const Condition& condition) {
  return scar_share(scar_region(condition, cheek(), raster), condition.scar_mask, raster, depth,
                    whole);
}

TEST(ScarRegion, LiesInTheMiddleAndEndsWithTheDermis) {
  Condition condition = boxcar();
  ScarRegion region = scar_region(condition, cheek(), raster);
  EXPECT_DOUBLE_EQ(region.x, 2.5e-3);
  EXPECT_DOUBLE_EQ(region.y, 2.0e-3);
  EXPECT_DOUBLE_EQ(region.radius, 1.5e-3);
  EXPECT_DOUBLE_EQ(region.depth, 0.75e-3);
  condition.scar_tissue_depth = 0.0;
  EXPECT_DOUBLE_EQ(scar_region(condition, cheek(), raster).depth, 1.4e-3);
  condition.scar_tissue_depth = 9e-3;
  condition.scar_tether_width_ratio = 0.5;
  region = scar_region(condition, cheek(), raster);
  EXPECT_DOUBLE_EQ(region.depth, 1.4e-3);
  EXPECT_DOUBLE_EQ(region.tether_radius, 0.75e-3);
  condition.scar_type = ScarType::none;
  EXPECT_EQ(scar_region(condition, cheek(), raster).radius, 0.0);
}

TEST(ScarShare, OfABoxcarIsACylinder) {
  const auto share = share_of(boxcar());
  for (const std::size_t layer : {0U, 3U, 6U}) {
    EXPECT_NEAR(layer_area(share, layer), pi * 2.25e-6, 1e-12) << layer;
  }
  EXPECT_NEAR(layer_area(share, 7), pi * 1.125e-6, 1e-12);  // down to 0.75 mm
  EXPECT_EQ(layer_area(share, 8), 0.0);
  EXPECT_FLOAT_EQ(share[20 * 50 + 25], 1.0F);
  EXPECT_EQ(share[0], 0.0F);
}

TEST(ScarShare, OfARollingScarIsABowl) {
  Condition rolling = boxcar();
  rolling.scar_floor_ratio = 0.0;
  rolling.scar_wall_exponent = 0.5;
  rolling.scar_tissue_depth = 0.8 * millimetre;
  const auto share = share_of(rolling);
  // A paraboloid: its cross-section falls in proportion to depth. Layer 0 is that at 0.05 mm.
  EXPECT_NEAR(layer_area(share, 0), pi * 2.25e-6 * (1.0 - 0.05 / 0.8), 1e-12);
  EXPECT_NEAR(layer_area(share, 7), pi * 2.25e-6 * (1.0 - 0.75 / 0.8), 1e-12);
  EXPECT_EQ(layer_area(share, 8), 0.0);
}

TEST(ScarShare, OfAnIcepickScarIsACone) {
  Condition icepick = boxcar();
  icepick.scar_floor_ratio = 0.2;
  icepick.scar_tissue_depth = 1.2 * millimetre;
  const auto share = share_of(icepick);
  double volume = 0.0;
  for (std::size_t k = 0; k < 15; ++k) volume += layer_area(share, k) * depth.width(k);
  // A frustum of 1.5 and 0.3 mm: pi 1.2 / 3 (2.25 + 0.45 + 0.09) mm3
  EXPECT_NEAR(volume, pi * 0.4 * 2.79e-9, 1e-15);
  EXPECT_GT(layer_area(share, 2), layer_area(share, 3));
}

TEST(ScarShare, IsCutOffAtTheSidesAndNoneWithoutAScar) {
  Condition wide = boxcar();
  wide.scar_width = 20.0 * millimetre;
  const auto share = share_of(wide);
  for (std::size_t i = 0; i < 2000; ++i) EXPECT_FLOAT_EQ(share[i], 1.0F);
  Condition none = boxcar();
  none.scar_type = ScarType::none;
  for (const float f : share_of(none)) EXPECT_EQ(f, 0.0F);
}

TEST(ScarShare, OfABandIsThatOfTheWhole) {
  for (const double floor : {1.0, 0.3}) {
    Condition condition = boxcar();
    condition.scar_floor_ratio = floor;
    const ScarRegion region = scar_region(condition, cheek(), raster);
    const auto all = scar_share(region, {}, raster, depth, whole);
    const auto plan = scar_plan(region, {}, raster, whole);
    const auto own = scar_share(region, {}, raster, depth, {9, 17});
    const auto own_plan = scar_plan(region, {}, raster, {9, 17});
    ASSERT_EQ(own.size(), 15U * 8U * 50U);
    for (std::size_t k = 0; k < 15; ++k) {
      for (std::size_t i = 0; i < 400; ++i) {
        ASSERT_EQ(own[k * 400 + i], all[k * 2000 + 450 + i]);
      }
    }
    for (std::size_t i = 0; i < 400; ++i) ASSERT_EQ(own_plan[i], plan[450 + i]);
  }
}

TEST(ScarPlan, IsTheMouth) {
  Condition icepick = boxcar();
  icepick.scar_floor_ratio = 0.1;
  const auto plan = scar_plan(scar_region(icepick, cheek(), raster), {}, raster, whole);
  EXPECT_NEAR(layer_area(plan, 0), pi * 2.25e-6, 1e-12);
}

TEST(MaskOnRaster, FinerCoarserAndAskew) {
  const ScarMask mask{
      .file = "scar.txt", .columns = 2, .rows = 2, .share = {1.0F, 0.0F, 0.5F, 0.25F}};
  // The same.
  EXPECT_EQ(mask_on_raster(mask, {.columns = 2, .rows = 2, .spacing = 1.0}, {0, 2}), mask.share);
  // Coarser: the mean.
  EXPECT_FLOAT_EQ(mask_on_raster(mask, {.columns = 1, .rows = 1, .spacing = 1.0}, {0, 1})[0],
                  0.4375F);
  // Three columns of two: the middle one has half of each. Row 1 of 2.
  const auto three = mask_on_raster(mask, {.columns = 3, .rows = 2, .spacing = 1.0}, {1, 2});
  ASSERT_EQ(three.size(), 3U);
  EXPECT_FLOAT_EQ(three[0], 0.5F);
  EXPECT_FLOAT_EQ(three[1], 0.375F);
  EXPECT_FLOAT_EQ(three[2], 0.25F);
}

TEST(MaskOnRaster, KeepsTheMean) {
  ScarMask mask{.file = "scar.txt", .columns = 13, .rows = 7, .share = {}};
  for (int i = 0; i < 91; ++i) mask.share.push_back(static_cast<float>((i * 37 % 64) / 63.0));
  const double mean = std::accumulate(mask.share.begin(), mask.share.end(), 0.0) / 91.0;
  for (const std::size_t cells : {1U, 5U, 13U, 64U, 101U}) {
    const auto share =
        mask_on_raster(mask, {.columns = cells, .rows = cells + 3, .spacing = 1.0}, {0, cells + 3});
    EXPECT_NEAR(
        std::accumulate(share.begin(), share.end(), 0.0) / static_cast<double>(share.size()), mean,
        1e-7);
  }
}

TEST(ScarShare, OfADrawingHasUprightWalls) {
  Condition drawn = boxcar();
  drawn.scar_floor_ratio = 0.0;
  drawn.scar_mask = {.file = "scar.txt", .columns = 2, .rows = 1, .share = {1.0F, 0.25F}};
  const auto share = share_of(drawn);
  EXPECT_FLOAT_EQ(share[0], 1.0F);
  EXPECT_FLOAT_EQ(share[49], 0.25F);
  EXPECT_FLOAT_EQ(share[6 * 2000 + 49], 0.25F);
  EXPECT_FLOAT_EQ(share[7 * 2000 + 49], 0.125F);
  EXPECT_EQ(share[8 * 2000], 0.0F);
  const auto plan = scar_plan(scar_region(drawn, cheek(), raster), drawn.scar_mask, raster, whole);
  EXPECT_FLOAT_EQ(plan[49], 0.25F);
  drawn.scar_mask.share.clear();
  EXPECT_THROW((void)share_of(drawn), std::invalid_argument);
}

}  // namespace
}  // namespace acicula::skin
