#include "acicula/outcome/wrinkle_depth.hpp"

#include <gtest/gtest.h>

namespace acicula::outcome {
namespace {

/// Cheek, Hara 2013.
constexpr double film = 1.993e6;
constexpr double substrate = 66e3;
constexpr double micrometre = 1e-6;

// Table computed from the published pair of moduli, printed to the digits used here.
TEST(BilayerOfTheCheek, HasTheWavelengthsOfSkinRelief) {
  EXPECT_NEAR(buckle(16.8 * micrometre, film, substrate, 0.1).wavelength, 228e-6, 0.5e-6);
  EXPECT_NEAR(buckle(22.6 * micrometre, film, substrate, 0.1).wavelength, 307e-6, 0.5e-6);
  EXPECT_NEAR(buckle(60.0 * micrometre, film, substrate, 0.1).wavelength, 814e-6, 0.5e-6);
}

TEST(BilayerOfTheCheek, HasTheAmplitudesOfTheLadder) {
  EXPECT_NEAR(buckle(16.8 * micrometre, film, substrate, 0.1).critical_strain, 0.054, 5e-4);
  EXPECT_NEAR(buckle(16.8 * micrometre, film, substrate, 0.1).amplitude, 15.6e-6, 0.05e-6);
  EXPECT_NEAR(buckle(16.8 * micrometre, film, substrate, 0.2).amplitude, 27.8e-6, 0.05e-6);
  EXPECT_NEAR(buckle(22.6 * micrometre, film, substrate, 0.1).amplitude, 21.0e-6, 0.05e-6);
  EXPECT_NEAR(buckle(22.6 * micrometre, film, substrate, 0.2).amplitude, 37.3e-6, 0.05e-6);
  EXPECT_NEAR(buckle(60.0 * micrometre, film, substrate, 0.1).amplitude, 55.8e-6, 0.05e-6);
  EXPECT_NEAR(buckle(60.0 * micrometre, film, substrate, 0.2).amplitude, 99.1e-6, 0.05e-6);
}

TEST(BilayerOfTheCheek, DeepensWithAThickerEpidermis) {
  const double before = buckle(60.0 * micrometre, film, substrate, 0.1).amplitude;
  const auto change = [&](double thicker, double stiffer) {
    return buckle(thicker * 60.0 * micrometre, film, stiffer * substrate, 0.1).amplitude / before -
           1.0;
  };
  EXPECT_NEAR(change(1.5, 1.0), 0.50, 1e-12);
  EXPECT_NEAR(change(1.0, 1.25), -0.16, 5e-3);
  EXPECT_NEAR(change(1.0, 1.50), -0.30, 5e-3);
  EXPECT_NEAR(change(1.0, 2.00), -0.55, 5e-3);
  // Break-even of a thickening by 1.5 and by 1.2.
  EXPECT_NEAR(change(1.5, 1.56), 0.0, 0.02);
  EXPECT_NEAR(change(1.2, 1.26), 0.0, 0.02);
}

}  // namespace
}  // namespace acicula::outcome
