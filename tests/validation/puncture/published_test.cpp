// Published figures beside the model. Where the model misses, the miss is the expected value: the
// test then guards what docs/models/puncture.md says about it.
#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/pain.hpp"
#include "acicula/puncture/puncture.hpp"

#include <gtest/gtest.h>

#include "unit/puncture/example.hpp"
#include <cmath>

namespace acicula::puncture {
namespace {

using unit::micrometre;
using unit::millimetre;

double linearised(double score) { return -100.0 * std::log(1.0 - score / 10.0); }

TEST(Roemgens2014, ForceLine) {
  const Parameters parameters = example::parameters();
  device::Needle needle = example::pen().needle;
  needle.tip_diameter = 37.0 * micrometre;
  EXPECT_NEAR(membrane_rupture_force(needle, parameters), 0.167, 0.05 * 0.167);
  needle.tip_diameter = 5.0 * micrometre;
  // A line through the origin misses the blunt end of the published intercept by an eighth.
  EXPECT_NEAR(membrane_rupture_force(needle, parameters), 0.020, 0.15 * 0.020);
}

/// Roller of 770 um, base 140 um, tip radius 4 um; the drum and the hand were not published.
Channels kalluri() {
  device::Device roller = example::roller();
  roller.needle.length = roller.needle.taper_length = 0.77 * millimetre;
  roller.needle.shaft_diameter = 140.0 * micrometre;
  device::Delivery delivery = example::roller_delivery();
  delivery.contact_speed = 12.0 * millimetre;
  delivery.needles_in_contact = 23.2;
  delivery.loop_width = 0.39 * millimetre;
  return puncture(example::cheek(), roller, example::technique(), delivery, example::parameters());
}

TEST(Kalluri2011, ResidualDepthOfTheRoller) {
  // 152.5 +- 9.6 um. The recoil of rollers was fitted to it: this has no power as a test.
  EXPECT_NEAR(kalluri().residual_depth.mean, 152.5 * micrometre, 9.6 * micrometre);
}

TEST(Kalluri2011, HoleIsTooNarrow) {
  // 70.7 +- 9.9 um measured; the model's needle does not come down to its base of 140 um.
  EXPECT_NEAR(2.0 * kalluri().radius, 57.0 * micrometre, 2.0 * micrometre);
  EXPECT_LT(70.7 * micrometre - 2.0 * kalluri().radius, 2.0 * 9.9 * micrometre);
}

TEST(Donnelly2011, PolymerArrayIsTooShallow) {
  // 460 of 600 um by optical tomography, above 0.03 N a needle. Tip, base and lattice are assumed.
  device::Device patch = example::pen();
  patch.kind = device::Kind::patch;
  patch.needle = {.length = 0.6 * millimetre,
                  .length_tolerance = 0.01 * millimetre,
                  .tip_diameter = 15.0 * micrometre,
                  .shaft_diameter = 0.3 * millimetre,
                  .taper_length = 0.6 * millimetre,
                  .young_modulus = 3e9,
                  .count = 121,
                  .pitch = 0.6 * millimetre};
  device::Technique technique = example::technique();
  technique.hand_force = 11.0;
  device::Delivery delivery;
  delivery.punctures_per_area = 2.8e6;
  delivery.contact_speed = 1.0 * millimetre;
  delivery.needles_in_contact = 121.0;
  delivery.punctures_per_second = 121.0;
  const Channels channels =
      puncture(example::cheek(), patch, technique, delivery, example::parameters());
  EXPECT_NEAR(channels.dynamic_depth.mean / patch.needle.length, 0.45, 0.03);  // measured 0.77
  EXPECT_NEAR(channels.rupture_force, 0.0675, 1e-4);                           // measured > 0.03
  // All went in; here one in five would need more than its 91 mN of the hand, and hardly one bends
  // first although the tip alone, free, would bear 74 mN.
  EXPECT_NEAR(channels.punctured_share, 0.81, 0.02);
  EXPECT_LT(channels.buckled_share, 0.01);

  // Its own implied figures, l_ef 0.07 mm and 0.165 kJ/m2, which leave the neighbours out, bring it
  // near the measured 460 um: the miss is mostly that of one centre for three studies that
  // disagree.
  Parameters own = example::parameters();
  own.elasto_fracture_length = 0.07 * millimetre;
  own.toughness = 165.0;
  EXPECT_NEAR(puncture(example::cheek(), patch, technique, delivery, own).dynamic_depth.mean,
              428.0 * micrometre, 10.0 * micrometre);
}

TEST(Sasaki2019, PenReachesItsSetting) {
  // "Closely approximated" 1.5 mm, one patient: read as 0.9 to 1.0 of the length.
  const Channels channels = puncture(example::cheek(), example::pen(), example::technique(),
                                     example::pen_delivery(), example::parameters());
  EXPECT_GT(channels.dynamic_depth.mean, 0.9 * 1.5 * millimetre);
  EXPECT_LT(channels.dynamic_depth.mean, 1.0 * 1.5 * millimetre);
}

TEST(Gill2008, RatiosOfDepthAndNumber) {
  const Parameters parameters = example::parameters();
  const auto pain = [&](double depth, double number) {
    return linearised(pain_score(depth, number, 1.0, device::Anaesthesia::none, parameters));
  };
  // Three times the length, seven times the pain; ten times the needles, just over twice.
  EXPECT_NEAR(pain(1.45 * millimetre, 1.0) / pain(0.48 * millimetre, 1.0), 7.0, 0.1);
  EXPECT_NEAR(pain(0.48 * millimetre, 50.0) / pain(0.48 * millimetre, 5.0), 2.0, 0.1);
  // Everything lay between 5 and 40 % of the hypodermic needle.
  EXPECT_LT(pain(1.45 * millimetre, 1.0), 0.4 * parameters.hypodermic_pain);
}

TEST(ElFakahany2016, CreamAndNeedledCream) {
  // Pen 2.5 mm on the face: 5.37 +- 0.99 under cream, 3.10 +- 1.09 when 0.5 mm needling carried it
  // in. The ratio was used, the level was not; which pen is not published.
  device::Device pen = example::pen();
  pen.needle.length = 2.5 * millimetre;
  device::Delivery delivery = example::pen_delivery();
  delivery.contact_speed = 0.63;
  delivery.punctures_per_second = 990.0;
  delivery.needles_in_contact = 11.0;
  delivery.time_in_skin = 8.1e-3;
  device::Technique technique = example::technique();
  technique.anaesthesia = device::Anaesthesia::topical_cream;
  const double cream =
      puncture(example::cheek(), pen, technique, delivery, example::parameters()).pain;
  technique.anaesthesia = device::Anaesthesia::needled_topical;
  const double needled =
      puncture(example::cheek(), pen, technique, delivery, example::parameters()).pain;
  EXPECT_NEAR(cream, 5.37, 0.99);
  EXPECT_NEAR(needled, 3.10, 1.09);
  EXPECT_NEAR(linearised(needled) / linearised(cream), 0.48, 1e-3);
}

TEST(StriaeOfTheAbdomen2018, RollerHurtsTooLittle) {
  // 5.23 +- 0.31 (standard error) on the abdomen; neither device nor anaesthesia is in the
  // abstract. A 1.5 mm roller without anaesthesia gets 2.3: one standard deviation of the study
  // offset.
  const Channels channels = puncture(example::cheek(), example::roller(), example::technique(),
                                     example::roller_delivery(), example::parameters());
  EXPECT_NEAR(channels.pain, 2.3, 0.2);
  EXPECT_NEAR(std::log(linearised(5.23) / linearised(channels.pain)), 1.0, 0.15);
}

}  // namespace
}  // namespace acicula::puncture
