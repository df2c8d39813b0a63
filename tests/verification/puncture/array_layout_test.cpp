// The round patch of array_deflection against the needles where they stand.
#include "acicula/device/needle_layout.hpp"
#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include "verification/puncture/devices.hpp"
#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace acicula::puncture {
namespace {

constexpr double pi = std::numbers::pi;
using Points = std::vector<std::complex<double>>;

/// Needles that touch the skin at the same time, from above.
Points layout(const example::Held& held) {
  const device::Device& device = held.device;
  Points points;
  if (device.kind == device::Kind::roller) {
    // Columns of the drum, and of each column the needles within the angle of contact.
    const auto columns = device::needles_by_column(device.needle, device.drum_width);
    const double rows = static_cast<double>(columns.front());
    const double drum = 0.5 * device.drum_diameter;
    const double angle = std::acos(drum / (drum + device.needle.length));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double across =
          device.drum_width * static_cast<double>(i) / static_cast<double>(columns.size());
      for (int j = -100; j <= 100; ++j) {
        const double at = 2.0 * pi * (j + 0.5) / rows;
        if (std::abs(at) <= angle) points.emplace_back((drum + device.needle.length) * at, across);
      }
    }
    return points;
  }
  if (device.kind == device::Kind::pen) {
    for (const auto& needle : device::round_head(device.needle, device.head_width)) {
      points.emplace_back(needle.along, needle.across);
    }
    return points;
  }
  // Stamps and patches: rows of as many needles as make the nearest square.
  const int side = static_cast<int>(std::lround(std::sqrt(device.needle.count)));
  for (int i = 0; i < device.needle.count; ++i) {
    points.emplace_back(device.needle.pitch * (i % side), device.needle.pitch * (i / side));
  }
  return points;
}

/// Largest sum of 1/r that a needle sees of the others, less the mean sum on the circle round the
/// middle that has their area; 0 where no needle sees more.
double direct_sum(const Points& points, double pitch) {
  std::complex<double> middle = 0.0;
  for (const auto& point : points) middle += point / static_cast<double>(points.size());
  double most = 0.0;
  for (const auto& own : points) {
    double sum = 0.0;
    for (const auto& other : points) {
      if (other != own) sum += 1.0 / std::abs(other - own);
    }
    most = std::max(most, sum);
  }
  constexpr int samples = 720;
  const double radius = pitch * std::sqrt(static_cast<double>(points.size()) / pi);
  double rim = 0.0;
  for (int k = 0; k < samples; ++k) {
    const auto at = middle + std::polar(radius, 2.0 * pi * (k + 0.5) / samples);
    for (const auto& needle : points) rim += 1.0 / std::abs(at - needle) / samples;
  }
  return std::max(0.0, most - rim);
}

TEST(ArrayDeflection, OfRealHeadsMissesTheLayoutByLittleDepth) {
  const Parameters parameters = example::parameters();
  const skin::Skin skin = example::cheek();
  for (const double share : {0.5, 1.0}) {
    for (const example::Held& held : example::devices(share)) {
      const Tissue tissue = make_tissue(skin.epidermis_thickness(), skin.dermis.thickness,
                                        held.technique, held.delivery, parameters);
      Support support = needle_support(held.device, held.technique, held.delivery, parameters);
      const double depth = penetrate(held.device.needle, tissue, support, parameters).depth;
      support.neighbours = direct_sum(layout(held), held.device.needle.pitch);
      const double direct = penetrate(held.device.needle, tissue, support, parameters).depth;
      // Needles of a ring do not sink below each other at all, a drum's stand in a strip: the round
      // patch takes too much of them, and never more than this.
      EXPECT_NEAR(depth, direct, 0.015 * direct) << held.device.name;
    }
  }
}

}  // namespace
}  // namespace acicula::puncture
