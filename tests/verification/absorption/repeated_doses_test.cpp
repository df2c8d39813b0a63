#include "acicula/absorption/exposure.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"

namespace acicula::absorption {
namespace {

/// What has passed intact stratum corneum at a time [s] of doses a day apart, each on for 8 h.
double absorbed(int doses, double time, double tolerance) {
  const Parameters p = example::parameters();
  const Permeant permeant = make_permeant(example::niacinamide(), 5.5, Hydration::partial, p);
  const Layers layers = make_layers({16.8e-6, 80e-6, 1.5e-3}, permeant, {}, {});
  const Film film{.begin = 0.0,
                  .end = 8 * unit::hour,
                  .volume = 40e-6,
                  .residue = 4e-6,
                  .drying = 100e-6 / unit::hour,
                  .solubility = 500.0,
                  .relief = 12e-6};
  DualPath system(layers, permeant, film, std::nullopt);
  const double times[] = {0.0, time};
  return follow(system,
                {.dose = 2e-4, .tolerance = tolerance, .doses = doses, .interval = unit::day},
                times)
      .back()
      .absorbed();
}

// Below solubility intact skin is linear: three doses give the sum of single ones, each read as
// long after it was put on, but for what earlier doses left in the stratum corneum and give back to
// the film of a later one, which is washed off with it: some per cent, and always a loss.
TEST(RepeatedDoses, AddUpButForWhatGoesBackIntoTheNextFilm) {
  const double sum = absorbed(1, 10 * unit::hour, 1e-6) + absorbed(1, 34 * unit::hour, 1e-6) +
                     absorbed(1, 58 * unit::hour, 1e-6);
  const double three = absorbed(3, 58 * unit::hour, 1e-6);
  EXPECT_LT(three / sum, 0.995);
  EXPECT_GT(three / sum, 0.95);
  // The second dose has not been put on: there is nothing to tell them apart.
  EXPECT_EQ(absorbed(3, 23 * unit::hour, 1e-6), absorbed(1, 23 * unit::hour, 1e-6));
  EXPECT_NEAR(absorbed(3, 58 * unit::hour, 3e-4) / three, 1.0, 1e-2);
}

}  // namespace
}  // namespace acicula::absorption
