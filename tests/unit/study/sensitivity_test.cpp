#include "acicula/core/error.hpp"
#include "acicula/study/sensitivity/analyse_sensitivity.hpp"
#include "acicula/study/sensitivity/pick_freeze.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../support/short_sensitivity.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::study {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(PickFreeze, TakesTheAxesOfAGroupFromB) {
  const PickFreeze design(7, 4, {0, PickFreeze::none, 1, 0});
  ASSERT_EQ(design.groups(), 2U);
  ASSERT_EQ(design.runs(), 16U);
  const auto point = [&](std::size_t run) {
    std::vector<double> values(4);
    design.point(run, values);
    return values;
  };
  for (std::size_t s = 0; s < 4; ++s) {
    const auto a = point(s);
    const auto b = point(4 + s);
    for (std::size_t axis = 0; axis < 4; ++axis) EXPECT_NE(a[axis], b[axis]);
    EXPECT_THAT(point(8 + s), ElementsAre(b[0], a[1], a[2], b[3]));
    EXPECT_THAT(point(12 + s), ElementsAre(a[0], a[1], b[2], a[3]));
  }
}

// f = x1 of two inputs, by hand: A = (0, 1), B = (1, 0). The mean is 1/2, the variance 1/4; x1
// moved to B gives B: S = (1/2 1 + (-1/2)(-1))/2 / (1/4) = 2, T = (1 + 1)/2 / (2 1/4) = 2; x2 does
// nothing. With two samples an index beyond 1 is as it should be: B mirrors A.
TEST(SobolIndices, AreWhatTheFormulaSaysByHand) {
  const std::vector<double> values{0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 1.0};
  const SobolIndices indices = sobol_indices(values, 2, 1);
  EXPECT_DOUBLE_EQ(indices.mean, 0.5);
  EXPECT_DOUBLE_EQ(indices.variance, 0.25);
  EXPECT_DOUBLE_EQ(indices.first_order[0].value, 2.0);
  EXPECT_DOUBLE_EQ(indices.total[0].value, 2.0);
  EXPECT_DOUBLE_EQ(indices.first_order[1].value, 0.0);
  EXPECT_DOUBLE_EQ(indices.total[1].value, 0.0);
}

TEST(SobolIndices, LeaveOutWhatIsMissing) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  // A, B, AB of four samples; the second has no A, the third no AB.
  const std::vector<double> values{0.0, none, 2.0, 3.0, 1.0, 5.0, 0.0, 2.0, 1.0, 4.0, none, 2.0};
  const SobolIndices indices = sobol_indices(values, 4, 1);
  EXPECT_EQ(indices.samples, 3U);
  // A and B: 0, 2, 3, 1, 0, 2; mean 4/3, variance 18/6 - 16/9 = 11/9. Changes: 1, -1.
  EXPECT_NEAR(indices.mean, 4.0 / 3.0, 1e-15);
  EXPECT_NEAR(indices.variance, 11.0 / 9.0, 1e-15);
  EXPECT_NEAR(indices.total[0].value, 1.0 / (2.0 * 11.0 / 9.0), 1e-15);
  EXPECT_NEAR(indices.first_order[0].value,
              ((1.0 - 4.0 / 3.0) - (2.0 - 4.0 / 3.0)) / 2.0 / (11.0 / 9.0), 1e-15);
}

TEST(SobolIndices, AreUnknownWithoutVarianceOrSamples) {
  const SobolIndices flat = sobol_indices(std::vector(12, 0.1), 4, 1);
  EXPECT_EQ(flat.variance, 0.0);
  EXPECT_TRUE(std::isnan(flat.total[0].value));
  const SobolIndices nothing =
      sobol_indices(std::vector(12, std::numeric_limits<double>::quiet_NaN()), 4, 1);
  EXPECT_EQ(nothing.samples, 0U);
  EXPECT_TRUE(std::isnan(nothing.first_order[0].value));
}

TEST(Sensitivity, DoesNotDependOnTheNumberOfThreads) {
  SensitivityRequest request{
      .endpoint = "puncture.depth", .keys = {"puncture.rupture_force_gradient"}, .samples = 32};
  request.threads = 1;
  const Sensitivity alone = analyse(request);
  request.threads = 3;
  const Sensitivity together = analyse(request);
  EXPECT_EQ(sensitivity_text(alone), sensitivity_text(together));
  EXPECT_EQ(alone.inputs[0].total.interval90, together.inputs[0].total.interval90);
  EXPECT_EQ(alone.inputs.size(), 1U);
  EXPECT_EQ(alone.screening.runs, 0U);
  EXPECT_EQ(alone.runs, 32U * 4U) << "A, B, the named one, the others";
}

TEST(Sensitivity, SaysWhenAnEndpointDoesNotVary) {
  Sensitivity flat{.endpoint = {}, .others = {}, .refusal = {}};
  flat.endpoint.name = "puncture.depth";
  flat.endpoint.unit = "m";
  EXPECT_THAT(sensitivity_text(flat), HasSubstr("It does not vary"));
  EXPECT_THAT(sensitivity_figure(flat), IsEmpty());
}

TEST(SensitivityFigure, NamesEveryInputAndEscapesIt) {
  Sensitivity sensitivity{.endpoint = {}, .others = {}, .refusal = {}};
  sensitivity.endpoint.name = "a<b";
  sensitivity.standard_deviation = 1.0;
  const SobolIndex half{.value = 0.5, .interval90 = {0.4, 0.6}};
  sensitivity.inputs = {{"room.one", "What & why", half, half}};
  sensitivity.others = {"", "", half, half};
  sensitivity.other_inputs = 7;
  EXPECT_THAT(sensitivity_figure(sensitivity),
              AllOf(HasSubstr("a&lt;b"), HasSubstr("room.one"), HasSubstr("What &amp; why"),
                    HasSubstr("the other 7 together"), Not(HasSubstr("nan"))));
}

std::vector<std::string> messages(const SensitivityRequest& request,
                                  const course::Treatment& treatment) {
  std::vector<std::string> found;
  for (const Diagnostic& fault : faults(request, catalogue(), &treatment)) {
    found.push_back(fault.message + " " + fault.hint);
  }
  return found;
}

TEST(SensitivityRequest, TellsAllFaultsWithHints) {
  course::Treatment patch = short_course();
  patch.numerics.fidelity = course::Fidelity::patch;
  EXPECT_THAT(
      messages({.endpoint = "outcome.scar_dept.relative",
                .keys = {"healing.damage_clearanse", "device.needle.count",
                         "puncture.rupture_force_gradient", "puncture.rupture_force_gradient"},
                .samples = 3},
               patch),
      UnorderedElementsAre(
          AllOf(HasSubstr("outcome.scar_dept.relative"), HasSubstr("outcome.scar_depth.relative?")),
          AllOf(HasSubstr("--samples 3 is too few"), HasSubstr("From 32")),
          AllOf(HasSubstr("healing.damage_clearanse"), HasSubstr("healing.damage_clearance?")),
          HasSubstr("device.needle.count does not vary"),
          HasSubstr("names puncture.rupture_force_gradient twice"),
          HasSubstr("--set numerics.fidelity=column")));
  EXPECT_THAT(messages({.endpoint = "puncture.depth"}, short_course()), IsEmpty());
}

TEST(SensitivityRequest, MeansTheLatestTimeOfTheFirstObserver) {
  course::Course course;
  const auto add = [&](const std::string& observer, double time, double value) {
    course::Endpoint endpoint;
    endpoint.name = "healing.collagen_total.relative";
    endpoint.observer = observer;
    endpoint.time = time;
    endpoint.value = value;
    course.endpoints.push_back(endpoint);
  };
  add("papillary", 1.0, 0.1);
  add("section", 1.0, 0.2);
  add("papillary", 2.0, 0.3);
  SensitivityRequest request{.endpoint = "healing.collagen_total.relative"};
  EXPECT_EQ(endpoint_of(course, request).value, 0.3);
  request.observer = "section";
  EXPECT_EQ(endpoint_of(course, request).value, 0.2);
  request.observer = "sectoin";
  EXPECT_THROW(static_cast<void>(endpoint_of(course, request)), InputError);
  request.endpoint = "puncture.depth";
  EXPECT_THROW(static_cast<void>(endpoint_of(course, request)), InputError);
}

}  // namespace
}  // namespace acicula::study
