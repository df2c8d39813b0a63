#include "acicula/core/units.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/skin/skin.hpp"

#include <gtest/gtest.h>

#include <array>

namespace acicula::skin {
namespace {

const Parameters& parameters() {
  static const Parameters read =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

Skin skin_at(double years, int phototype = 3) {
  Site site;
  site.stratum_corneum = {15e-6, 3e-6};
  site.viable_epidermis = {60e-6, 12e-6};
  site.dermis = {1.5e-3, 0.4e-3};
  site.reference_age = 30 * unit::year;
  Subject subject;
  subject.age = years * unit::year;
  subject.phototype = phototype;
  return make_skin(site, subject, Condition{}, parameters());
}

// Branchet 1990: at 70 y the dermis of the upper inner arm is 0.78 of that at 30 y.
TEST(DermisWithAge, IsThatOfBranchet) {
  EXPECT_NEAR(skin_at(70).dermis.thickness / skin_at(30).dermis.thickness, 0.78, 0.005);
}

// Varani 2006: procollagen I of fibroblasts of people above 80 y over that at 18 to 29 y is 56
// / 82.
TEST(SynthesisCapacityWithAge, IsThatOfVarani) {
  EXPECT_NEAR(skin_at(85).synthesis_capacity / skin_at(25).synthesis_capacity, 56.0 / 82.0, 0.005);
}

// The table of g and C* that an independent prototype of the healing model printed, two decimals.
TEST(AgeLaws, AgreeWithTheIndependentPrototype) {
  struct Row {
    double age, synthesis, collagen;
  };
  for (const Row& row : std::array{Row{25, 1.00, 1.00}, Row{40, 0.92, 0.91}, Row{55, 0.84, 0.82},
                                   Row{70, 0.76, 0.73}, Row{85, 0.68, 0.64}}) {
    EXPECT_NEAR(skin_at(row.age).synthesis_capacity, row.synthesis, 0.005) << row.age;
    EXPECT_NEAR(skin_at(row.age).collagen_capital, row.collagen, 0.005) << row.age;
  }
}

// Grove: stratum corneum transit lengthens by 8.3 d (forearm) and 7.8 d (arm) from 35 to 60 y.
TEST(EpidermalTurnoverWithAge, LengthensAsMeasured) {
  const double lengthening =
      (skin_at(60).epidermal_turnover - skin_at(35).epidermal_turnover) / unit::day;
  EXPECT_GT(lengthening, 7.8);
  EXPECT_LT(lengthening, 8.3);
}

// Maeda 2017: 36.2 (6.2) d at 37 y.
TEST(EpidermalTurnoverWithAge, IsThatOfMaeda) {
  EXPECT_NEAR(skin_at(37).epidermal_turnover / unit::day, 36.2, 0.05);
}

// Eumelanin 9.7e-5, 1.2e-4 and 1.6e-4 mol/l in phototypes III, IV and V (118 adults).
TEST(MelaninByPhototype, IsThatOfTheBeerLambertStudy) {
  EXPECT_NEAR(skin_at(30, 4).melanin / skin_at(30, 3).melanin, 1.2e-4 / 9.7e-5, 0.01);
  EXPECT_NEAR(skin_at(30, 5).melanin / skin_at(30, 3).melanin, 1.6e-4 / 9.7e-5, 0.01);
}

}  // namespace
}  // namespace acicula::skin
