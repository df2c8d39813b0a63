#include "acicula/outcome/firmness.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::outcome {
namespace {

Parameters probe() {
  Parameters p{};
  p.film_modulus = 1.993e6;
  p.probe_radius = 1e-3;
  p.probe_suction = 45e3;
  return p;
}

TEST(SuctionHeight, IsTheHalfSpaceWithoutFilm) {
  // 1.5 x 45 kPa x 1 mm / 66 kPa
  EXPECT_NEAR(suction_height(66e3, 0.0, probe()), 1.0227273e-3, 1e-10);
  EXPECT_NEAR(apparent_modulus(suction_height(66e3, 0.0, probe()), probe()), 66e3, 1e-6);
}

TEST(SuctionHeight, SolvesTheBalanceOfPressure) {
  // Bisection of 44e6 U + (16/3) E_f h U^3 / a^4 = 45 kPa in an independent script.
  EXPECT_NEAR(suction_height(66e3, 64e-6, probe()), 0.3514679e-3, 1e-10);
  EXPECT_NEAR(suction_height(66e3, 77e-6, probe()), 0.3333966e-3, 1e-10);
}

TEST(SuctionHeight, IsHeldByTheFilmAloneWithoutDermis) {
  // U^3 = 45e3 x 1e-12 x 3 / (16 x 1.993e6 x 64e-6) m3
  EXPECT_NEAR(suction_height(0.0, 64e-6, probe()),
              std::cbrt(45e3 * 1e-12 * 3.0 / (16.0 * 1.993e6 * 64e-6)), 1e-12);
  EXPECT_NEAR(suction_height(1e-6, 64e-6, probe()), suction_height(0.0, 64e-6, probe()), 1e-9);
}

TEST(SuctionHeight, FallsWithEveryStiffening) {
  EXPECT_LT(suction_height(80e3, 64e-6, probe()), suction_height(66e3, 64e-6, probe()));
  EXPECT_LT(suction_height(66e3, 80e-6, probe()), suction_height(66e3, 64e-6, probe()));
}

}  // namespace
}  // namespace acicula::outcome
