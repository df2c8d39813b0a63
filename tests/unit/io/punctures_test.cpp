#include "acicula/io/punctures_csv.hpp"
#include "acicula/io/report/puncture_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"
#include <string>
#include <vector>

namespace acicula::io {
namespace {

using testing::HasSubstr;
using testing::Not;

puncture::Puncture stroke(double x, double y, double depth) {
  puncture::Puncture puncture;
  puncture.place = {
      .x = x, .y = y, .entry_angle = 0.5, .heading = 1.25, .drag = 1e-4, .pass = 1, .needle = 12};
  puncture.punctured = depth > 0.0;
  puncture.depth = depth;
  puncture.residual_depth = 0.25 * depth;
  puncture.radius = depth > 0.0 ? 5e-5 : 0.0;
  puncture.epidermis = 7e-5;
  return puncture;
}

std::size_t occurrences(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++count;
  }
  return count;
}

TEST(PuncturesCsv, HasARowAStroke) {
  course::PunctureFields fields{.field = {0.01, 0.01}};
  fields.sessions.push_back({.punctures = {stroke(0.001, 0.0025, 1e-3)}});
  fields.sessions.push_back({.punctures = {stroke(0.0099999994, 0, 0)}});
  EXPECT_EQ(punctures_csv(fields),
            "session [1],pass [1],needle [1],x [m],y [m],heading [rad],entry_angle [rad],drag [m],"
            "punctured [1],force_limited [1],depth [m],residual_depth [m],radius [m],epidermis [m]"
            "\n"
            "1,2,13,0.001,0.0025,1.25,0.5,0.0001,1,0,0.001,0.00025,5e-05,7e-05\n"
            "2,2,13,0.01,0,1.25,0.5,0.0001,0,0,0,0,0,7e-05\n");
}

TEST(PuncturesCsv, OfNothingIsTheHeader) { EXPECT_EQ(occurrences(punctures_csv({}), "\n"), 1U); }

TEST(PuncturesCsv, IsAFileOfTheResultsWhereStrokesWerePlaced) {
  const ResultsExample example;
  io::Run run = example.run();
  EXPECT_FALSE(result_files(run).contains("punctures.csv"));
  EXPECT_THAT(result_files(run).at("document.json"), HasSubstr("\"strokes\":null"));
  run.punctures = {.field = {0.01, 0.01}};
  run.punctures.sessions.push_back({.punctures = {stroke(0.001, 0.0025, 1e-3)}});
  EXPECT_EQ(result_files(run).at("punctures.csv"), punctures_csv(run.punctures));
  EXPECT_THAT(result_files(run).at("document.json"), HasSubstr("\"strokes\":{"));
}

TEST(PunctureMap, DrawsADotAStrokeWhereItIs) {
  // 10 mm are 276 px from 40: the middle is at 178, and y runs up from 302 at the bottom.
  const std::vector<puncture::Puncture> strokes{stroke(0.005, 0.0, 1e-3), stroke(0, 0.01, 2e-3)};
  const std::string map = report::puncture_map(strokes, {0.01, 0.01}, "map", "Strokes");
  EXPECT_THAT(map, HasSubstr("M178.0 302.0h0"));
  EXPECT_THAT(map, HasSubstr("M40.0 26.0h0"));
  EXPECT_THAT(map, HasSubstr("class=\"dots p0\""));
  EXPECT_THAT(map, HasSubstr("class=\"dots p4\""));
  EXPECT_THAT(map, Not(HasSubstr("class=\"dots p2\"")));
  EXPECT_THAT(map, Not(HasSubstr("class=\"failed\"")));
  EXPECT_THAT(map, HasSubstr("2 that punctured, 0 that did not"));
  EXPECT_THAT(map, HasSubstr(">1 to 1.2<"));
  EXPECT_THAT(map, HasSubstr(">1.8 to 2<"));
  // As wide as a channel of 0.1 mm at 27.6 px/mm.
  EXPECT_THAT(map, HasSubstr("stroke-width=\"2.8\" d=\"M178.0"));
}

TEST(PunctureMap, CrossesOutWhatDidNotPuncture) {
  const std::string map =
      report::puncture_map(std::vector{stroke(0.005, 0.005, 0.0)}, {0.01, 0.01}, "map", "Strokes");
  EXPECT_THAT(map, HasSubstr("class=\"failed\""));
  EXPECT_THAT(map, HasSubstr("no puncture"));
  EXPECT_THAT(map, Not(HasSubstr("class=\"dots")));
  EXPECT_THAT(map, HasSubstr("0 that punctured, 1 that did not"));
}

TEST(PunctureMap, EscapesItsTitleAndIsEmptyWithoutStrokes) {
  EXPECT_THAT(report::puncture_map(std::vector{stroke(0, 0, 1e-3)}, {0.01, 0.01}, "m", "a < b"),
              HasSubstr("a &lt; b"));
  EXPECT_EQ(report::puncture_map({}, {0.01, 0.01}, "m", "none"), "");
}

TEST(PunctureMap, OfEquallyDeepStrokesHasOneColour) {
  const std::string map = report::puncture_map(
      std::vector{stroke(0, 0, 1e-3), stroke(0.005, 0.005, 1e-3)}, {0.01, 0.01}, "map", "Strokes");
  EXPECT_EQ(occurrences(map, "class=\"dots"), 2U);  // the strokes, and the legend
}

TEST(PunctureMap, StaysSmall) {
  // 20 by 20 and 100 by 100 on a square centimetre; of the crowd the middle 4000.
  const auto lattice = [](int side) {
    std::vector<puncture::Puncture> strokes;
    for (int i = 0; i < side * side; ++i) {
      const double x = 0.01 * (i % side + 0.5) / side;
      const double y = 0.01 * (static_cast<double>(i / side) + 0.5) / side;
      strokes.push_back(stroke(x, y, 1e-3 + 1e-6 * (i % 7)));
    }
    return strokes;
  };
  const std::string usual = report::puncture_map(lattice(20), {0.01, 0.01}, "map", "Strokes");
  const std::string crowd = report::puncture_map(lattice(100), {0.01, 0.01}, "map", "Strokes");
  EXPECT_LT(usual.size(), 20000U);
  EXPECT_LT(crowd.size(), 100000U);
  EXPECT_THAT(usual, HasSubstr("400 that punctured"));
  EXPECT_THAT(crowd, HasSubstr("the middle of the field"));
  EXPECT_THAT(crowd, HasSubstr("6.32 mm"));  // 10 mm sqrt(4000 / 10000)
}

}  // namespace
}  // namespace acicula::io
