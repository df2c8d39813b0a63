#include "acicula/puncture/depth_distribution.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::puncture {
namespace {

const skin::Layer epidermis{100e-6, 50e-6};
const skin::Layer dermis{2e-3, 0.4e-3};

TEST(NeedleNodes, KeepMeanAndSpread) {
  const auto nodes = needle_nodes(1.5e-3, 0.1e-3, epidermis, dermis);
  double weight = 0.0;
  double length = 0.0;
  double variance = 0.0;
  double thickness = 0.0;
  for (const NeedleNode& node : nodes) {
    weight += node.weight;
    length += node.weight * node.length;
    variance += node.weight * (node.length - 1.5e-3) * (node.length - 1.5e-3);
    thickness += node.weight * node.dermis;
  }
  EXPECT_NEAR(weight, 1.0, 1e-14);
  EXPECT_NEAR(length, 1.5e-3, 1e-15);
  EXPECT_NEAR(std::sqrt(variance), 0.94e-4, 0.01e-4);  // as the header says
  // Three nodes give the mean of a lognormal with a variation of 0.2 to a part in 10^4.
  EXPECT_NEAR(thickness, 2e-3, 2e-7);
}

TEST(NeedleNodes, NoSpreadGivesEqualNodes) {
  for (const NeedleNode& node : needle_nodes(1e-3, 0.0, {100e-6, 0.0}, {2e-3, 0.0})) {
    EXPECT_EQ(node.length, 1e-3);
    EXPECT_NEAR(node.epidermis, 100e-6, 1e-18);
    EXPECT_NEAR(node.dermis, 2e-3, 1e-16);
  }
}

TEST(NeedleNodes, LengthIsNeverNegative) {
  for (const NeedleNode& node : needle_nodes(0.1e-3, 0.1e-3, epidermis, dermis)) {
    EXPECT_GE(node.length, 0.0);
  }
}

TEST(ShareThinner, Lognormal) {
  EXPECT_NEAR(share_thinner(epidermis, 89.4427e-6), 0.5, 1e-6);  // median 100 / sqrt(1.25)
  EXPECT_EQ(share_thinner(epidermis, 0.0), 0.0);
  EXPECT_NEAR(share_thinner(epidermis, 1.0), 1.0, 1e-12);
  EXPECT_EQ(share_thinner({100e-6, 0.0}, 101e-6), 1.0);
  EXPECT_EQ(share_thinner({100e-6, 0.0}, 99e-6), 0.0);
}

TEST(DepthDistribution, OfTenEqualClasses) {
  std::vector<DepthClass> classes;
  for (int i = 10; i >= 1; --i) classes.push_back({.depth = 1.0 * i, .weight = 0.05});
  classes.push_back({.depth = 0.0, .weight = 0.5});
  const DepthDistribution distribution = depth_distribution(classes);
  EXPECT_NEAR(distribution.mean, 5.5, 1e-12);
  EXPECT_NEAR(distribution.sd, 2.8723, 1e-4);  // sqrt((10^2 - 1) / 12)
  EXPECT_NEAR(distribution.p05, 1.0, 1e-9);
  EXPECT_NEAR(distribution.p50, 5.5, 1e-9);
  EXPECT_NEAR(distribution.p95, 10.0, 1e-9);
}

TEST(DepthDistribution, NothingPunctured) {
  const std::vector<DepthClass> classes{{.depth = 0.0, .weight = 1.0}};
  EXPECT_EQ(depth_distribution(classes).mean, 0.0);
  EXPECT_EQ(depth_distribution({}).p95, 0.0);
}

}  // namespace
}  // namespace acicula::puncture
