#include "acicula/course/puncture_fields.hpp"

#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/evidence/files.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace acicula::course {
namespace {

using unit::centimetre;
using unit::micrometre;
using unit::millimetre;

const Parameters& parameters() {
  static const Parameters read =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

/// A roller of 192 needles on cheek skin, round numbers, four passes.
Treatment treatment() {
  Treatment treatment;
  treatment.device.kind = device::Kind::roller;
  treatment.device.needle = {.length = 1.0 * millimetre,
                             .length_tolerance = 0.05 * millimetre,
                             .tip_diameter = 8.0 * micrometre,
                             .shaft_diameter = 0.25 * millimetre,
                             .taper_length = 1.41 * millimetre,
                             .young_modulus = 193e9,
                             .count = 192,
                             .pitch = 2.5 * millimetre};
  treatment.device.drum_diameter = 2.0 * centimetre;
  treatment.device.drum_width = 2.0 * centimetre;
  treatment.technique.passes = 4;
  treatment.technique.hand_speed = 0.03;
  treatment.technique.hand_force = 8.0;
  treatment.output.field_width = 1.0 * centimetre;
  return treatment;
}

/// Two sessions; the second on an epidermis that is half as thick again below the horny layer.
Course course_of(const Treatment& treatment) {
  Course course;
  course.skin.stratum_corneum = {20 * micrometre, 2 * micrometre};
  course.skin.viable_epidermis = {60 * micrometre, 12 * micrometre};
  course.skin.dermis = {1.6 * millimetre, 0.3 * millimetre};
  course.delivery = device::deliver(treatment.device, treatment.technique);
  course.sessions.resize(2);
  course.sessions[1].epidermis = 1.5;
  course.sessions[1].time = 4.0 * unit::week;
  return course;
}

double mean_epidermis(const SessionField& session) {
  double sum = 0.0;
  for (const puncture::Puncture& puncture : session.punctures) sum += puncture.epidermis;
  return sum / static_cast<double>(session.punctures.size());
}

TEST(PunctureFields, DrawEverySessionAnewOnTheSkinItMeets) {
  const Treatment roller = treatment();
  const PunctureFields fields = puncture_fields(roller, course_of(roller), parameters(), 1);
  ASSERT_EQ(fields.sessions.size(), 2U);
  EXPECT_EQ(fields.field.width, 1.0 * centimetre);
  EXPECT_EQ(fields.field.height, 1.0 * centimetre);
  EXPECT_EQ(fields.sessions[1].time, 4.0 * unit::week);
  EXPECT_NE(fields.sessions[0].punctures[0].place.x, fields.sessions[1].punctures[0].place.x);
  // 61 strokes; standard error of the thickness: 0.79 times 12 um (18 um) over sqrt 61.
  EXPECT_NEAR(mean_epidermis(fields.sessions[0]), 80e-6, 3.0 * 1.3e-6);
  EXPECT_NEAR(mean_epidermis(fields.sessions[1]), 110e-6, 3.0 * 2.0e-6);
  EXPECT_GT(fields.sessions[0].summary.density, 0.0);
}

TEST(PunctureFields, OfAPatchAreThoseOfThePatch) {
  Treatment patch = treatment();
  patch.numerics.fidelity = Fidelity::patch;
  patch.numerics.patch_width = 6.0 * millimetre;
  patch.numerics.patch_height = 4.0 * millimetre;
  patch.numerics.voxel = 100.0 * micrometre;
  const PunctureFields fields = puncture_fields(patch, course_of(patch), parameters(), 1);
  EXPECT_NEAR(fields.field.width, 6.0 * millimetre, 1e-12);
  EXPECT_NEAR(fields.field.height, 4.0 * millimetre, 1e-12);
}

TEST(PunctureFields, HangOnTheSeed) {
  const Treatment roller = treatment();
  const Course course = course_of(roller);
  const auto first_x = [&](std::uint64_t seed) {
    return puncture_fields(roller, course, parameters(), seed).sessions[0].punctures[0].place.x;
  };
  EXPECT_EQ(first_x(7), first_x(7));
  EXPECT_NE(first_x(7), first_x(8));
}

TEST(PunctureFields, ShrinkWhereStrokesCrowd) {
  Treatment roller = treatment();
  roller.technique.passes = 200;
  roller.technique.directions = 16;  // 48900 per cm2
  const PunctureFields fields = puncture_fields(roller, course_of(roller), parameters(), 1);
  EXPECT_NEAR(fields.field.width, std::sqrt(10000 / 48892.0) * centimetre, 1e-5);
  EXPECT_NEAR(static_cast<double>(fields.sessions[0].punctures.size()), 10000.0, 500.0);
}

}  // namespace
}  // namespace acicula::course
