#include "acicula/outcome/wrinkle_depth.hpp"

#include "acicula/outcome/epidermal_film.hpp"

#include <gtest/gtest.h>

#include "unit/outcome/example.hpp"

namespace acicula::outcome {
namespace {

/// Moduli of the cheek, Hara 2013.
constexpr double film = 1.993e6;
constexpr double substrate = 66e3;

Parameters simple() {
  Parameters p{};
  p.film_modulus = film;
  p.dermis_modulus = substrate;
  p.film_gain_share = 0.5;
  p.wrinkle_switch_age = 33.0 * unit::year;
  p.wrinkle_switch_width = 5.0 * unit::year;
  p.fold_reversible_share = 0.6;
  p.fold_smallest_deficit = 0.1;
  return p;
}

skin::Subject aged(double years) {
  skin::Subject subject;
  subject.age = years * unit::year;
  return subject;
}

skin::Condition fold(double depth) {
  skin::Condition condition;
  condition.wrinkle_fold_depth = depth;
  return condition;
}

TEST(Buckle, IsFlatBelowTheCriticalStrain) {
  EXPECT_EQ(buckle(60e-6, film, substrate, 0.05).amplitude, 0.0);
  EXPECT_EQ(buckle(60e-6, film, substrate, 0.0).amplitude, 0.0);
  EXPECT_GT(buckle(60e-6, film, substrate, 0.06).amplitude, 0.0);
}

TEST(EpidermalFilm, CountsPartOfTheThickening) {
  // 17 um + 50 um x (1 + 0.5 x 0.4)
  EXPECT_NEAR(epidermal_film(test::cheek(), 1.4, simple()), 77e-6, 1e-15);
  EXPECT_NEAR(epidermal_film(test::cheek(), 1.0, simple()), 67e-6, 1e-15);
}

TEST(WrinkleDepth, SwitchesFromHornyToEpidermalFolds) {
  const skin::Skin skin = test::cheek();
  const WrinkledSkin untouched{.epidermal_film = 67e-6, .dermis_modulus = substrate};
  const auto depth = [&](double years) {
    return wrinkle_depth(untouched, skin, aged(years), fold(0.0), simple());
  };
  const double horny = 2.0 * buckle(17e-6, film, substrate, 0.1).amplitude;
  const double epidermal = 2.0 * buckle(67e-6, film, substrate, 0.1).amplitude;
  EXPECT_NEAR(depth(0.0), horny, 0.01 * horny);
  EXPECT_NEAR(depth(33.0), 0.5 * (horny + epidermal), 1e-12);
  EXPECT_NEAR(depth(70.0), epidermal, 0.01 * epidermal);
}

TEST(WrinkleDepth, DeepensWhenOnlyTheEpidermisThickens) {
  const skin::Skin skin = test::cheek();
  const auto depth = [&](double thickness, double modulus) {
    return wrinkle_depth({.epidermal_film = thickness, .dermis_modulus = modulus}, skin, aged(55.0),
                         fold(0.1e-3), simple());
  };
  EXPECT_GT(depth(1.5 * 67e-6, substrate), depth(67e-6, substrate));
  EXPECT_LT(depth(67e-6, 1.5 * substrate), depth(67e-6, substrate));
}

TEST(WrinkleDepth, UndoesPartOfTheFold) {
  skin::Skin skin = test::cheek();  // 0.2 of the collagen is missing
  skin.compressive_strain = 0.0;
  const auto depth = [&](double gain) {
    return wrinkle_depth(
        {.epidermal_film = 67e-6, .dermis_modulus = substrate, .collagen_change = gain}, skin,
        aged(55.0), fold(0.3e-3), simple());
  };
  EXPECT_EQ(depth(0.0), 0.3e-3);
  EXPECT_EQ(depth(-0.1), 0.3e-3);
  // As much gained as was missing: 0.3 mm [1 - 0.6 (1 - 1/e)].
  EXPECT_NEAR(depth(0.2), 0.18621831e-3, 1e-10);
  EXPECT_NEAR(depth(100.0), 0.12e-3, 1e-15);
  skin.collagen_capital = 1.0;  // nothing missing: the smallest deficit, 0.1
  EXPECT_NEAR(depth(0.1), 0.18621831e-3, 1e-10);
}

}  // namespace
}  // namespace acicula::outcome
