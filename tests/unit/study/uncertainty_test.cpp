#include "acicula/core/units.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/distribution.hpp"
#include "acicula/evidence/standard_normal.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/study/uncertainty/propagate.hpp"
#include "acicula/study/uncertainty/uncertain_input.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/source_folder.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::study {
namespace {

using testing::DoubleNear;
using testing::Pointwise;

/// Without its posterior: every number is drawn by itself.
const evidence::Catalogue& catalogue() {
  static const auto prior = [] {
    auto read = evidence::Catalogue::read(evidence::embedded_files());
    read.set_posterior(std::nullopt);
    return read;
  }();
  return prior;
}

course::Treatment demo(std::vector<io::Override> overrides = {}) {
  const std::string file = ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml";
  return io::read_protocol(io::read_text_file(file), file, catalogue(), overrides).treatment;
}

const UncertainInput* find(const std::vector<UncertainInput>& inputs, std::string_view key) {
  const auto found = std::ranges::find(inputs, key, &UncertainInput::key);
  return found == inputs.end() ? nullptr : &*found;
}

TEST(UncertainInput, ParametersAndValuesOfEntriesVaryButNotWhatTheUserGave) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(catalogue(), demo());
  EXPECT_NE(find(inputs, "puncture.rupture_force_gradient"), nullptr);
  EXPECT_NE(find(inputs, "device.needle.tip_diameter"), nullptr);
  EXPECT_EQ(find(inputs, "device.needle.count"), nullptr) << "published, no distribution";
  const auto own = uncertain_inputs(catalogue(), demo({{"device.needle.tip_diameter", "20 um"}}));
  EXPECT_EQ(find(own, "device.needle.tip_diameter"), nullptr);
  EXPECT_EQ(own.size() + 1, inputs.size());
}

// At one half every distribution gives its median; for the lognormal tip that is its value.
TEST(UncertainInput, TheMiddleOfALognormalIsItsValue) {
  course::Treatment treatment = demo();
  evidence::Catalogue values = catalogue();
  const auto inputs = uncertain_inputs(catalogue(), treatment);
  const double tip = treatment.device.needle.tip_diameter;
  realise(inputs, std::vector<double>(inputs.size(), 0.5), 1, values, treatment);
  EXPECT_NEAR(treatment.device.needle.tip_diameter, tip, 1e-12 * tip);
}

// A mean of n subjects scatters by 1/sqrt(n) of one subject; what varies between studies does not
// shrink. ln of a lognormal of log-sd s at probability Phi(1) lies s above the median for one
// subject, s/2 for the mean of four.
TEST(UncertainInput, WhatVariesBetweenSubjectsAveragesOut) {
  const evidence::Parameter speed = catalogue().parameter("healing.reepithelialisation_speed");
  ASSERT_EQ(speed.level, evidence::Level::subject);
  ASSERT_EQ(speed.shape, evidence::Shape::lognormal);
  const evidence::Parameter gradient = catalogue().parameter("puncture.rupture_force_gradient");
  ASSERT_EQ(gradient.level, evidence::Level::study);
  const std::vector<UncertainInput> inputs{{speed.key, &speed, nullptr},
                                           {gradient.key, &gradient, nullptr}};
  const std::vector<double> points(2, 0.841344746068543);
  course::Treatment treatment;
  const auto drawn = [&](int subjects) {
    evidence::Catalogue values = catalogue();
    realise(inputs, points, subjects, values, treatment);
    return std::array{values.value(speed.key), values.value(gradient.key)};
  };
  const auto one = drawn(1);
  const auto four = drawn(4);
  const auto many = drawn(0);
  EXPECT_GT(one[0], four[0]);
  EXPECT_GT(four[0], many[0]);
  // The cut at the range moves the median by some parts in 100,000.
  EXPECT_NEAR(many[0], speed.value, 1e-3 * speed.value);
  EXPECT_EQ(one[1], four[1]);
  EXPECT_EQ(one[1], many[1]);
}

// A rater who is off by one standard deviation, 1.23 points or 0.35 grades: all of it in one
// subject, half of it in the mean of four, nothing in the catalogue's own value.
TEST(UncertainInput, ARatersErrorAveragesOut) {
  const evidence::Parameter points = catalogue().parameter("outcome.goodman_baron_error_after");
  const evidence::Parameter grades = catalogue().parameter("outcome.grade_error_after");
  EXPECT_EQ(points.value, 0.0);
  EXPECT_EQ(grades.value, 0.0);
  const std::vector<UncertainInput> inputs{{points.key, &points, nullptr},
                                           {grades.key, &grades, nullptr}};
  const std::vector<double> off(2, 0.841344746068543);
  course::Treatment treatment;
  const auto drawn = [&](int subjects, std::string_view key) {
    evidence::Catalogue values = catalogue();
    realise(inputs, off, subjects, values, treatment);
    return values.value(key);
  };
  EXPECT_NEAR(drawn(1, points.key), 1.23, 1e-3);
  EXPECT_NEAR(drawn(4, points.key), 0.615, 1e-3);
  EXPECT_NEAR(drawn(0, points.key), 0.0, 1e-12);
  EXPECT_NEAR(drawn(1, grades.key), 0.35, 1e-3);
  EXPECT_NEAR(drawn(4, grades.key), 0.175, 1e-3);
}

// Every number of a variant belongs to a parameter, measures the same thing, and varies where the
// parameter does.
TEST(Variants, SpeakOfParametersThatVary) {
  const auto& variants = catalogue().entries("variants");
  ASSERT_FALSE(variants.empty());
  for (const auto& [name, variant] : variants) {
    EXPECT_FALSE(variant.numbers.empty()) << name;
    for (const auto& [key, number] : variant.numbers) {
      const evidence::Parameter& usual = catalogue().parameter(key);
      EXPECT_EQ(number.shape, usual.shape) << name << " " << key;
      EXPECT_EQ(number.unit, usual.unit) << name << " " << key;
      EXPECT_EQ(number.level, usual.level) << name << " " << key;
    }
  }
}

// Forms are equally likely, in the order: the catalogue, then the variants by name.
TEST(UncertainInput, AFormHasItsOwnDistributions) {
  course::Treatment treatment = demo();
  const auto inputs = uncertain_inputs(catalogue(), treatment);
  const UncertainInput* form = find(inputs, model_form);
  ASSERT_NE(form, nullptr);
  ASSERT_EQ(form->forms.size(), 4U);
  EXPECT_EQ(form_at(*form, 0.24), 0U);
  EXPECT_EQ(form_at(*form, 0.26), 1U);
  EXPECT_EQ(form_at(*form, 0.999), 3U);
  evidence::Catalogue values = catalogue();
  std::vector<double> points(inputs.size(), 0.5);
  const auto place = static_cast<std::size_t>(form - inputs.data());
  const auto drawn = [&](double at, std::string_view key) {
    points[place] = at;
    realise(inputs, points, 1, values, treatment);
    return values.value(key);
  };
  const auto half_level = [&](double at) { return drawn(at, "healing.conversion_half_tgf_beta1"); };
  // The medians, but for the cuts at the range.
  EXPECT_NEAR(half_level(0.1), 4.0, 1e-3);
  EXPECT_NEAR(half_level(0.3), 3.0, 1e-3) << "fast turnover of fibroblasts";
  EXPECT_NEAR(half_level(0.9), 5.0, 1e-2) << "slow turnover of fibroblasts";
  EXPECT_NEAR(half_level(0.1), 4.0, 1e-3) << "nothing of a form stays behind";
  // What no distribution has follows the form all the same.
  EXPECT_EQ(drawn(0.6, "healing.conversion_hill_exponent"), 1.0) << "linear conversion";
  EXPECT_EQ(drawn(0.1, "healing.conversion_hill_exponent"), 2.0);
}

// Two parameters of a made-up posterior: scores 0.5 + 0.5 xi_1 and -1 + 1.2 xi_1 + 1.6 xi_2. At
// points of scores 1 and 2 the normal scores are 1 and 3.4.
TEST(UncertainInput, ParametersOfThePosteriorAreDrawnJointly) {
  course::Treatment treatment = demo();
  const auto inputs = uncertain_inputs(catalogue(), treatment);
  evidence::Catalogue values = catalogue();
  const std::string a = "injury.halo";
  const std::string b = "puncture.rupture_force_gradient";
  values.set_posterior(
      evidence::Posterior{.keys = {a, b}, .mean = {0.5, -1.0}, .factor = {0.5, 0.0, 1.2, 1.6}});
  std::vector<double> points(inputs.size(), 0.5);
  const auto at = [&](std::string_view key) {
    return static_cast<std::size_t>(find(inputs, key) - inputs.data());
  };
  points[at(a)] = evidence::normal_cumulative(1.0);
  points[at(b)] = evidence::normal_cumulative(2.0);
  realise(inputs, points, 1, values, treatment);
  const auto expected = [&](const std::string& key, double score) {
    return evidence::quantile(catalogue().parameter(key), evidence::normal_cumulative(score));
  };
  EXPECT_NEAR(values.value(a) / expected(a, 1.0), 1.0, 1e-12);
  EXPECT_NEAR(values.value(b) / expected(b, 3.4), 1.0, 1e-12);
  const std::vector<std::size_t> first = drawn_with(inputs, values);
  EXPECT_EQ(first[at(b)], at(a));
  EXPECT_EQ(first[at(a)], at(a));
  EXPECT_EQ(first[at("puncture.recoil_radius")], at("puncture.recoil_radius"));
}

// The cheek: 1.57 mm with a standard deviation of 0.55, 38 % of its square between subjects:
// s^2 = ln(1 + 0.38 (0.55 / 1.57)^2). The mean of four subjects varies by half of s.
TEST(UncertainInput, LayersDifferBetweenSubjects) {
  course::Treatment treatment = demo();
  const auto inputs = uncertain_inputs(catalogue(), treatment);
  const UncertainInput* dermis = find(inputs, "subject.skin.dermis.thickness");
  ASSERT_NE(dermis, nullptr);
  EXPECT_EQ(dermis->law->level, evidence::Level::subject);
  EXPECT_NEAR(dermis->law->spread, 0.21349, 1e-4);
  evidence::Catalogue values = catalogue();
  std::vector<double> points(inputs.size(), 0.5);
  points[static_cast<std::size_t>(dermis - inputs.data())] = evidence::normal_cumulative(1.0);
  realise(inputs, points, 4, values, treatment);
  EXPECT_NEAR(treatment.site.dermis.thickness, 1.57e-3 * std::exp(0.5 * 0.21349), 1e-6);
  EXPECT_EQ(find(uncertain_inputs(catalogue(), demo({{"subject.skin.dermis.thickness", "2 mm"}})),
                 "subject.skin.dermis.thickness"),
            nullptr);
}

// 120 values, 0 and 1 in one form, 2 and 3 in the other: the variance is 5/4, that between the
// means 1/2 and 5/2 is 1, so 4/5; with the factor against chance 1 - 1/5 * 119/118.
TEST(FormShare, IsThePartBetweenTheMeans) {
  SampledEndpoint endpoint{.name = "a", .observer = "", .time = 0.0, .values = {}};
  for (int i = 0; i < 120; ++i) {
    endpoint.values.push_back(i % 4);
    endpoint.forms.push_back(static_cast<std::size_t>(i % 4 / 2));
  }
  EXPECT_NEAR(form_share(endpoint).value(), 1.0 - 0.2 * 119.0 / 118.0, 1e-12);
  for (std::size_t i = 0; i < 120; ++i) endpoint.forms[i] = i % 2;
  // 0 and 2 against 1 and 3: means 1 and 2, 1/4 of 5/4.
  EXPECT_NEAR(form_share(endpoint).value(), 1.0 - 0.8 * 119.0 / 118.0, 1e-12);
  endpoint.forms.assign(120, 0);
  EXPECT_FALSE(form_share(endpoint)) << "one form";
  EXPECT_FALSE(form_share({.name = "b", .observer = "", .time = 0.0, .values = {1.0, 2.0}}));
}

TEST(FormShare, IsToldWhereItIsLargest) {
  Propagation propagation;
  propagation.samples = 120;
  SampledEndpoint endpoint{.name = "b", .observer = "", .time = 0.0, .values = {}};
  for (int i = 0; i < 120; ++i) {
    endpoint.values.push_back(i % 4);
    endpoint.forms.push_back(static_cast<std::size_t>(i % 4 / 2));
  }
  propagation.endpoints.push_back(endpoint);
  course::Course course;
  set_intervals(course, propagation);
  ASSERT_EQ(course.warnings.size(), 1U);
  EXPECT_EQ(course.warnings[0].code, "uncertainty.model_form");
  EXPECT_THAT(course.warnings[0].text, testing::HasSubstr("at most 80 % of the variance of an "
                                                          "endpoint, of b."));
}

TEST(Propagate, DoesNotDependOnTheNumberOfThreads) {
  const course::Treatment treatment =
      demo({{"course.sessions", "1"}, {"course.follow_up", "1 day"}});
  SilentObserver silent;
  const auto run = [&](int threads) {
    return propagate(treatment, catalogue(),
                     {.samples = 12, .seed = 4, .subjects = 1, .threads = threads}, silent);
  };
  const Propagation alone = run(1);
  const Propagation together = run(3);
  ASSERT_EQ(alone.endpoints.size(), together.endpoints.size());
  for (std::size_t i = 0; i < alone.endpoints.size(); ++i) {
    EXPECT_EQ(alone.endpoints[i].name, together.endpoints[i].name);
    EXPECT_EQ(alone.endpoints[i].values, together.endpoints[i].values);
  }
  EXPECT_EQ(alone.refused, together.refused);
}

// The rupture force is the product of three lognormal inputs, gradient, tip diameter and what
// differs between studies, cut far from the middle: its quartiles are known from the log-sds alone.
TEST(Propagate, AProductOfLognormalsIsLognormal) {
  course::Treatment treatment = demo({{"course.sessions", "1"}, {"course.follow_up", "1 day"}});
  SilentObserver silent;
  const Propagation propagation =
      propagate(treatment, catalogue(), {.samples = 100, .seed = 9, .subjects = 1}, silent);
  const auto force =
      std::ranges::find(propagation.endpoints, "puncture.insertion_force", &SampledEndpoint::name);
  ASSERT_NE(force, propagation.endpoints.end());
  const evidence::Parameter& gradient = catalogue().parameter("puncture.rupture_force_gradient");
  const double tip_spread =
      catalogue().find("devices", "dermaroller-mf8")->numbers.at("needle.tip_diameter").spread;
  const double between_studies = catalogue().parameter("discrepancy.force").spread;
  const double spread = std::hypot(gradient.spread, tip_spread, between_studies);
  const double median = gradient.value * treatment.device.needle.tip_diameter;
  // Quartiles of a lognormal: median exp(-+0.6745 spread). Two standard errors of a quartile of 100
  // independent samples are 0.27 of the spread.
  for (const auto& [probability, score] : {std::pair{0.25, -0.6745}, {0.5, 0.0}, {0.75, 0.6745}}) {
    EXPECT_NEAR(std::log(sample_quantile(force->values, probability) / median), score * spread,
                0.27 * spread);
  }
}

TEST(Propagate, TheIntervalHoldsNineTenthsOfTheSamples) {
  Propagation propagation;
  propagation.samples = 101;
  SampledEndpoint sampled{.name = "a", .observer = "", .time = 1.0, .values = {}};
  for (int i = 100; i >= 0; --i) sampled.values.push_back(i);
  propagation.endpoints.push_back(sampled);
  course::Endpoint endpoint;
  endpoint.name = "a";
  endpoint.time = 1.0;
  // Linear between order statistics: 5 and 95 of 0 .. 100.
  EXPECT_THAT(interval90(propagation, endpoint).value(),
              Pointwise(DoubleNear(1e-12), std::array{5.0, 95.0}));
  endpoint.name = "b";
  EXPECT_FALSE(interval90(propagation, endpoint));
}

TEST(Propagate, TooManyRefusalsGiveNoIntervalButAWarning) {
  Propagation propagation;
  propagation.samples = 10;
  propagation.refused = 6;
  propagation.refusal = "the needle is longer than the stroke";
  propagation.endpoints.push_back({.name = "a", .observer = "", .time = 0.0, .values = {1.0}});
  course::Course course;
  course.endpoints.push_back({});
  course.endpoints.back().name = "a";
  set_intervals(course, propagation);
  EXPECT_FALSE(course.endpoints.back().interval90);
  ASSERT_EQ(course.warnings.size(), 1U);
  EXPECT_EQ(course.warnings[0].code, "uncertainty.refused");
  EXPECT_THAT(course.warnings[0].text, testing::HasSubstr("6 of 10"));
  EXPECT_THAT(course.warnings[0].text, testing::HasSubstr("longer than the stroke"));
}

// numpy.quantile([3, 1, 10], [0.1, 0.5, 0.9]) = 1.4, 3.0, 8.6
TEST(SampleQuantile, InterpolatesBetweenOrderStatistics) {
  EXPECT_DOUBLE_EQ(sample_quantile({3, 1, 10}, 0.1), 1.4);
  EXPECT_DOUBLE_EQ(sample_quantile({3, 1, 10}, 0.5), 3.0);
  EXPECT_DOUBLE_EQ(sample_quantile({3, 1, 10}, 0.9), 8.6);
  EXPECT_DOUBLE_EQ(sample_quantile({7}, 0.95), 7.0);
}

}  // namespace
}  // namespace acicula::study
