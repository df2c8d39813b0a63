#include "acicula/core/units.hpp"
#include "acicula/outcome/pigment.hpp"

#include <gtest/gtest.h>

#include <array>

namespace acicula::outcome {
namespace {

using unit::day;

/// Melanin of the chain after `time`, by the classical Runge-Kutta method.
double integrated(double time, double inflammation, double response, double renewal) {
  std::array<double, 3> state{1.0, 0.0, 0.0};
  const auto rate = [&](const std::array<double, 3>& x) {
    return std::array<double, 3>{-x[0] / inflammation, (x[0] - x[1]) / response,
                                 (x[1] - x[2]) / renewal};
  };
  const auto along = [](std::array<double, 3> x, const std::array<double, 3>& slope, double step) {
    for (std::size_t i = 0; i < 3; ++i) x[i] += step * slope[i];
    return x;
  };
  constexpr int steps = 2000;
  const double step = time / steps;
  for (int n = 0; n < steps; ++n) {
    const auto k1 = rate(state);
    const auto k2 = rate(along(state, k1, 0.5 * step));
    const auto k3 = rate(along(state, k2, 0.5 * step));
    const auto k4 = rate(along(state, k3, step));
    for (std::size_t i = 0; i < 3; ++i) {
      state[i] += step / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
    }
  }
  return state[2];
}

TEST(PigmentChain, AgreesWithAnIntegration) {
  for (const double inflammation : {5.0, 7.0, 10.0}) {
    for (const double response : {4.0, 5.2}) {
      Parameters p{};
      p.inflammation_decay = inflammation * day;
      p.melanocyte_response = response * day;
      for (const double time : {0.1, 3.0, 15.0, 60.0}) {
        EXPECT_NEAR(melanin_response(time * day, 36.2 * day, p),
                    integrated(time, inflammation, response, 18.1), 1e-9)
            << inflammation << ' ' << response << ' ' << time;
      }
    }
  }
}

TEST(PigmentChain, AgreesWithAnIntegrationWhereRatesMeet) {
  Parameters p{};
  p.inflammation_decay = 18.1 * day;
  p.melanocyte_response = 18.1 * day;
  // The closed form sets the rates apart by a thousandth.
  EXPECT_NEAR(melanin_response(30.0 * day, 36.2 * day, p), integrated(30.0, 18.1, 18.1, 18.1),
              1e-3);
}

}  // namespace
}  // namespace acicula::outcome
