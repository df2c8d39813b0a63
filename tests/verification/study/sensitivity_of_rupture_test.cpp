#include "acicula/study/sensitivity/analyse_sensitivity.hpp"

#include <gtest/gtest.h>

#include "../../support/short_sensitivity.hpp"
#include <cmath>
#include <map>
#include <string>

namespace acicula::study {
namespace {

// The rupture force is the product of two lognormal inputs and a lognormal factor between studies,
// so its indices are known. With v_i the squared log-sds and v their sum, in squared means:
// V = e^v - 1, alone (e^v_i - 1) / V, total that times e^(v - v_i).
TEST(Sensitivity, OfAProductOfLognormalsIsKnown) {
  const std::string tip = "device.needle.tip_diameter";
  std::map<std::string, double> squares;
  for (const char* key : {"puncture.rupture_force_gradient", "discrepancy.force"}) {
    squares[key] = std::pow(catalogue().parameter(key).spread, 2);
  }
  squares[tip] = std::pow(
      catalogue().find("devices", "dermaroller-mf8")->numbers.at("needle.tip_diameter").spread, 2);
  const Sensitivity found = analyse({.endpoint = "puncture.insertion_force", .samples = 512});
  ASSERT_EQ(found.inputs.size(), 3U) << "the screening finds these three and nothing else";
  double sum = 0.0;
  for (const auto& [key, square] : squares) sum += square;
  const double variance = std::expm1(sum);
  for (const InputSensitivity& input : found.inputs) {
    ASSERT_TRUE(squares.contains(input.key)) << input.key;
    const double own = squares.at(input.key);
    // Three standard errors of a heavy-tailed result; the cuts of the distributions move it less.
    EXPECT_NEAR(input.first_order.value, std::expm1(own) / variance, 0.15) << input.key;
    EXPECT_NEAR(input.total.value, std::expm1(own) * std::exp(sum - own) / variance, 0.15)
        << input.key;
    EXPECT_FALSE(input.meaning.empty());
  }
  EXPECT_EQ(found.others.value().total.value, 0.0);
  EXPECT_GT(found.screening.inert, 200U);
}

}  // namespace
}  // namespace acicula::study
