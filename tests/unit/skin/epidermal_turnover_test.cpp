#include "acicula/skin/epidermal_turnover.hpp"

#include "acicula/core/units.hpp"

#include <gtest/gtest.h>

namespace acicula::skin {
namespace {

Parameters measured() {
  Parameters parameters;
  parameters.epidermal_turnover = 36.2 * unit::day;
  parameters.epidermal_turnover_reference_age = 37 * unit::year;
  parameters.epidermal_turnover_slowing = 0.32 * unit::day / unit::year;
  parameters.epidermal_turnover_onset_age = 35 * unit::year;
  return parameters;
}

TEST(EpidermalTurnover, IsTheMeasurementAtItsAge) {
  EXPECT_DOUBLE_EQ(epidermal_turnover(37 * unit::year, measured()), 36.2 * unit::day);
}

TEST(EpidermalTurnover, SlowsWithAge) {
  // 36.2 d + 0.32 d/y * 23 y = 43.56 d at 60 y, by hand.
  EXPECT_NEAR(epidermal_turnover(60 * unit::year, measured()) / unit::day, 43.56, 1e-9);
}

TEST(EpidermalTurnover, IsConstantBelowTheOnset) {
  // 36.2 d - 0.32 d/y * 2 y = 35.56 d.
  EXPECT_NEAR(epidermal_turnover(35 * unit::year, measured()) / unit::day, 35.56, 1e-9);
  EXPECT_DOUBLE_EQ(epidermal_turnover(25 * unit::year, measured()),
                   epidermal_turnover(35 * unit::year, measured()));
}

TEST(EpidermalTurnover, IsTheMeasurementUpToAnOnsetBeyondIt) {
  Parameters late = measured();
  late.epidermal_turnover_onset_age = 50 * unit::year;
  EXPECT_DOUBLE_EQ(epidermal_turnover(45 * unit::year, late), 36.2 * unit::day);
  EXPECT_NEAR(epidermal_turnover(60 * unit::year, late) / unit::day, 39.4, 1e-9);
}

}  // namespace
}  // namespace acicula::skin
