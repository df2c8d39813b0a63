#include "acicula/study/sensitivity/analyse_sensitivity.hpp"

#include <gtest/gtest.h>

#include "../../support/short_sensitivity.hpp"
#include <cmath>

namespace acicula::study {
namespace {

// The rupture force is the product of two lognormal inputs of log-sds s and t, so its indices are
// known: V = e^(s^2 + t^2) - 1 in squared means, alone (e^(s^2) - 1)/V, total that times e^(t^2).
TEST(Sensitivity, OfAProductOfLognormalsIsKnown) {
  const std::string gradient = "puncture.rupture_force_gradient";
  const std::string tip = "device.needle.tip_diameter";
  const Sensitivity found = analyse({.endpoint = "puncture.insertion_force", .samples = 512});
  ASSERT_EQ(found.inputs.size(), 2U) << "the screening finds these two and nothing else";
  const double s2 = std::pow(catalogue().parameter(gradient).spread, 2);
  const double t2 = std::pow(
      catalogue().find("devices", "dermaroller-mf8")->numbers.at("needle.tip_diameter").spread, 2);
  const double variance = std::expm1(s2 + t2);
  for (const InputSensitivity& input : found.inputs) {
    const double own = input.key == gradient ? s2 : t2;
    const double other = input.key == gradient ? t2 : s2;
    EXPECT_TRUE(input.key == gradient || input.key == tip) << input.key;
    // Three standard errors of a heavy-tailed result; the cuts of the distributions move it less.
    EXPECT_NEAR(input.first_order.value, std::expm1(own) / variance, 0.15) << input.key;
    EXPECT_NEAR(input.total.value, std::expm1(own) * std::exp(other) / variance, 0.15) << input.key;
    EXPECT_FALSE(input.meaning.empty());
  }
  EXPECT_EQ(found.others.value().total.value, 0.0);
  EXPECT_GT(found.screening.inert, 200U);
}

}  // namespace
}  // namespace acicula::study
