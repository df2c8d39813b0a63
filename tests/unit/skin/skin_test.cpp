#include "acicula/skin/skin.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/skin/epidermal_melanin.hpp"
#include "acicula/skin/typology_angle.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <ostream>
#include <string>

namespace acicula::skin {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

const Parameters& parameters() {
  static const Parameters read =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

Site some_site() {
  Site site;
  site.name = "some site";
  site.stratum_corneum = {15e-6, 3e-6};
  site.viable_epidermis = {60e-6, 12e-6};
  site.dermis = {1.5e-3, 0.4e-3};
  site.reference_age = 40 * unit::year;
  site.water_loss = 3e-6;
  site.hair_follicle_density = 140e4;
  site.pain_sensitivity = 1.2;
  site.compressive_strain = 0.1;
  site.needle_length_limit = 2e-3;
  return site;
}

Subject some_subject() {
  Subject subject;
  subject.age = 40 * unit::year;
  return subject;
}

Skin skin_of(const Subject& subject) {
  return make_skin(some_site(), subject, Condition{}, parameters());
}

TEST(MakeSkin, IsTheSiteAtItsReferenceAge) {
  const Skin skin = skin_of(some_subject());
  EXPECT_DOUBLE_EQ(skin.stratum_corneum.thickness, 15e-6);
  EXPECT_DOUBLE_EQ(skin.viable_epidermis.thickness, 60e-6);
  EXPECT_DOUBLE_EQ(skin.dermis.thickness, 1.5e-3);
  EXPECT_DOUBLE_EQ(skin.dermis.thickness_sd, 0.4e-3);
  EXPECT_DOUBLE_EQ(skin.epidermis_thickness(), 75e-6);
  EXPECT_EQ(skin.water_loss, 3e-6);
  EXPECT_EQ(skin.hair_follicle_density, 140e4);
  EXPECT_EQ(skin.pain_sensitivity, 1.2);
  EXPECT_EQ(skin.compressive_strain, 0.1);
}

TEST(MakeSkin, AgeThinsTheLivingLayersAndLeavesTheHornyOne) {
  Subject old = some_subject();
  old.age = 70 * unit::year;
  const Skin skin = skin_of(old);
  EXPECT_LT(skin.dermis.thickness, 1.5e-3);
  EXPECT_LT(skin.viable_epidermis.thickness, 60e-6);
  EXPECT_EQ(skin.stratum_corneum.thickness, 15e-6);
  EXPECT_GT(skin.epidermal_turnover, skin_of(some_subject()).epidermal_turnover);
}

TEST(MakeSkin, MenHaveTheThickerDermis) {
  Subject subject = some_subject();
  subject.sex = Sex::male;
  const double man = skin_of(subject).dermis.thickness;
  subject.sex = Sex::female;
  const double woman = skin_of(subject).dermis.thickness;
  EXPECT_GT(man, woman);
  EXPECT_NEAR((man + woman) / 2.0, 1.5e-3, 1e-12);
}

TEST(MakeSkin, AgesBeyondTheLawsAreTheLawsEnds) {
  Subject subject = some_subject();
  subject.age = 18 * unit::year;
  const Skin young = skin_of(subject);
  subject.age = 25 * unit::year;
  EXPECT_EQ(young.dermis.thickness, skin_of(subject).dermis.thickness);
  EXPECT_DOUBLE_EQ(young.collagen_capital, 1.0);
  EXPECT_DOUBLE_EQ(young.synthesis_capacity, 1.0);
  subject.age = 99 * unit::year;
  const Skin old = skin_of(subject);
  subject.age = 85 * unit::year;
  EXPECT_EQ(old.collagen_capital, skin_of(subject).collagen_capital);
  EXPECT_EQ(old.epidermal_turnover, skin_of(subject).epidermal_turnover);
}

TEST(MakeSkin, TheConditionTakesItsShareOfTheCollagen) {
  Condition scar;
  scar.collagen_deficit = 0.25;
  const Skin scarred = make_skin(some_site(), some_subject(), scar, parameters());
  const Skin healthy = skin_of(some_subject());
  EXPECT_DOUBLE_EQ(scarred.collagen_capital, 0.75 * healthy.collagen_capital);
  EXPECT_EQ(scarred.synthesis_capacity, healthy.synthesis_capacity);
}

TEST(MakeSkin, MelaninRisesAndLightnessFallsWithPhototype) {
  Subject subject = some_subject();
  subject.phototype = 1;
  Skin lighter = skin_of(subject);
  for (int phototype = 2; phototype <= 6; ++phototype) {
    subject.phototype = phototype;
    const Skin skin = skin_of(subject);
    EXPECT_GT(skin.melanin, lighter.melanin) << phototype;
    EXPECT_LT(skin.lightness, lighter.lightness) << phototype;
    EXPECT_LT(skin.individual_typology_angle, lighter.individual_typology_angle) << phototype;
    EXPECT_GT(skin.lightness, 20.0);
    EXPECT_LT(skin.lightness, 80.0);
    lighter = skin;
  }
}

TEST(MakeSkin, AMeasuredAngleGoesBeforeThePhototype) {
  Subject subject = some_subject();
  subject.phototype = 2;
  subject.individual_typology_angle = 0.0;
  const Skin skin = skin_of(subject);
  EXPECT_EQ(skin.individual_typology_angle, 0.0);
  EXPECT_DOUBLE_EQ(skin.lightness, 50.0);  // where the angle is zero by its definition
  EXPECT_GT(skin.melanin, 1.24);           // between phototypes IV (19 degrees) and V (-10 degrees)
  EXPECT_LT(skin.melanin, 1.65);
}

TEST(EpidermalMelanin, IsContinuousFallingWithTheAngleAndLevelAtTheEnds) {
  double darker = epidermal_melanin(-89.0 * degree, parameters());
  for (double angle = -88.5; angle < 89.0; angle += 0.5) {
    const double melanin = epidermal_melanin(angle * degree, parameters());
    EXPECT_LE(melanin, darker);
    // Steepest between phototypes I and II, ln(0.62 / 0.43) over 8 degrees: 2.3 % a half degree.
    EXPECT_GT(melanin, 0.975 * darker) << angle;
    darker = melanin;
  }
  EXPECT_EQ(epidermal_melanin(-89 * degree, parameters()),
            epidermal_melanin(-46 * degree, parameters()));
  EXPECT_EQ(epidermal_melanin(89 * degree, parameters()),
            epidermal_melanin(57 * degree, parameters()));
}

TEST(Lightness, InvertsTheDefinitionOfTheAngle) {
  // ITA 45 degrees: L* - 50 = b*.
  EXPECT_NEAR(lightness(45 * degree, parameters()), 50.0 + parameters().colour_b, 1e-9);
}

struct Fault {
  std::string quantity;
  void (*make)(Site&, Subject&, Condition&);
  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.quantity; }
};

class MakeSkinRefuses : public testing::TestWithParam<Fault> {};

TEST_P(MakeSkinRefuses, WithTheQuantityInTheError) {
  Site site = some_site();
  Subject subject = some_subject();
  Condition condition;
  GetParam().make(site, subject, condition);
  try {
    (void)make_skin(site, subject, condition, parameters());
    FAIL() << "accepted";
  } catch (const ModelError& error) {
    EXPECT_EQ(error.quantity, GetParam().quantity);
    EXPECT_THAT(error.what(), testing::HasSubstr(GetParam().quantity));
  }
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

INSTANTIATE_TEST_SUITE_P(
    Inputs, MakeSkinRefuses,
    testing::Values(
        Fault{"subject.age", [](Site&, Subject& s, Condition&) { s.age = 0.0; }},
        Fault{"subject.age", [](Site&, Subject& s, Condition&) { s.age = nan; }},
        Fault{"subject.phototype", [](Site&, Subject& s, Condition&) { s.phototype = 0; }},
        Fault{"subject.phototype", [](Site&, Subject& s, Condition&) { s.phototype = 7; }},
        Fault{"subject.individual_typology_angle",
              [](Site&, Subject& s, Condition&) { s.individual_typology_angle = 2.0; }},
        Fault{"condition.collagen_deficit",
              [](Site&, Subject&, Condition& c) { c.collagen_deficit = 1.0; }},
        Fault{"subject.skin.dermis.thickness",
              [](Site& s, Subject&, Condition&) { s.dermis.thickness = 0.0; }},
        Fault{"subject.skin.stratum_corneum.thickness",
              [](Site& s, Subject&, Condition&) { s.stratum_corneum.thickness = nan; }}));

}  // namespace
}  // namespace acicula::skin
