#include "acicula/io/report/axis.hpp"
#include "acicula/io/report/chart.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/polyline.hpp"
#include "acicula/io/report/static_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"
#include <limits>
#include <set>

namespace acicula::io::report {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Names of elements left open, in the order of their opening; an element closed out of turn ends
/// the list with "</name>".
std::vector<std::string> open_elements(const std::string& html) {
  const std::set<std::string> empty{"meta", "!DOCTYPE"};
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    const bool closing = html[at + 1] == '/';
    const std::size_t start = at + (closing ? 2 : 1);
    const std::string name = html.substr(start, html.find_first_of(" />\n", start) - start);
    if (closing) {
      if (open.empty() || open.back() != name) {
        open.push_back("</" + name + ">");
        return open;
      }
      open.pop_back();
    } else if (!empty.contains(name) && html[end - 1] != '/') {
      open.push_back(name);
    }
  }
  return open;
}

TEST(Report, ClosesEveryElementItOpens) {
  EXPECT_THAT(open_elements(static_report(ResultsExample().run())), testing::IsEmpty());
}

TEST(Report, LoadsNothing) {
  const std::string html = static_report(ResultsExample().run());
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* loader : {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import"}) {
    EXPECT_THAT(html, Not(HasSubstr(loader))) << loader;
  }
}

TEST(Report, EscapesTextOfProtocolAndData) {
  const std::string html = static_report(ResultsExample().run());
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(html, HasSubstr("six months &lt;rules&gt; it out"));
  EXPECT_THAT(html, HasSubstr("papillary dermis &lt;below&gt; the epidermis"));
}

TEST(Report, PutsStopRulesFirst) {
  const std::string html = static_report(ResultsExample().run());
  EXPECT_LT(html.find("Isotretinoin"), html.find("longer than experts use"));
  EXPECT_LT(html.find("longer than experts use"), html.find("At a glance"));
}

TEST(Report, SaysSoWhenNothingWarns) {
  ResultsExample example;
  example.course.warnings.clear();
  EXPECT_THAT(static_report(example.run()), HasSubstr("No stop rule and no warning applies."));
}

TEST(Report, HasEveryPart) {
  const std::string html = static_report(ResultsExample().run());
  for (const char* id :
       {"geometry", "geometry-enlarged", "injury", "cells-early", "cells", "fibroblasts", "signals",
        "collagen", "immature", "elastin", "epidermis", "outcome", "water-loss", "open-share",
        "absorbed", "endpoints", "numbers", "ref-lotfi-2013", "provenance"}) {
    EXPECT_THAT(html, HasSubstr("id=\"" + std::string(id) + "\"")) << id;
  }
  EXPECT_THAT(html, HasSubstr("Research use only, not medical advice"));
}

TEST(Report, ShowsEveryEndpointWithItsGrade) {
  const ResultsExample example;
  const std::string html = static_report(example.run());
  for (const auto& endpoint : example.course.endpoints) {
    EXPECT_THAT(html, HasSubstr("<code>" + endpoint.name + "</code>"));
  }
  EXPECT_THAT(html, HasSubstr("+53.2 %"));
  EXPECT_THAT(html, HasSubstr("2 to 15 %"));
  EXPECT_THAT(html, HasSubstr("not computed"));
}

TEST(Report, GivesEachEndOfAnIntervalItsUnitWhereTheyDiffer) {
  ResultsExample example;
  example.course.endpoints = {{"puncture.depth", "", 0.0, 1.3e-3, "m", std::array{381e-6, 1.5e-3},
                               course::Grade::calibrated}};
  const std::string html = static_report(example.run());
  EXPECT_THAT(html, HasSubstr(R"(<span class="when">90 %: 381 µm to 1.5 mm</span>)"));
}

TEST(Report, LeavesOutTheSerumWhereThereWasNone) {
  ResultsExample example;
  for (auto& session : example.course.sessions) session.serum.applied = 0.0;
  example.treatment.serum.application = absorption::Application::none;
  EXPECT_THAT(static_report(example.run()), Not(HasSubstr("id=\"absorbed\"")));
}

TEST(Report, StaysSmall) { EXPECT_LT(static_report(ResultsExample().run()).size(), 200'000U); }

TEST(Report, IsWholeForARunWithoutSeries) {
  ResultsExample example;
  example.course.timeline = {};
  example.course.sessions.clear();
  example.course.endpoints.clear();
  EXPECT_THAT(open_elements(static_report(example.run())), testing::IsEmpty());
}

TEST(Escape, LeavesNoMarkup) {
  EXPECT_EQ(escape("a<b>&\"c'\x01µ"), "a&lt;b&gt;&amp;&quot;c&#39; µ");
}

TEST(Ticks, AreRoundAndWithinTheAxis) {
  EXPECT_THAT(ticks({.low = 0.0, .high = 25.0}, 5),
              ElementsAre(0.0, DoubleEq(5.0), DoubleEq(10.0), DoubleEq(15.0), DoubleEq(20.0),
                          DoubleEq(25.0)));
  EXPECT_THAT(
      ticks({.low = -0.13, .high = 0.11}, 5),
      ElementsAre(DoubleEq(-0.1), DoubleEq(-0.05), DoubleEq(0.0), DoubleEq(0.05), DoubleEq(0.1)));
  EXPECT_THAT(ticks({.low = 0.1, .high = 150.0, .logarithmic = true}, 5),
              ElementsAre(DoubleEq(0.1), DoubleEq(1.0), DoubleEq(10.0), DoubleEq(100.0)));
}

TEST(Axis, MapsItsEndsAndMiddle) {
  const Axis linear{.low = 2.0, .high = 4.0, .start = 100.0, .end = 0.0};
  EXPECT_DOUBLE_EQ(linear.pixel(2.0), 100.0);
  EXPECT_DOUBLE_EQ(linear.pixel(3.0), 50.0);
  const Axis decades{.low = 1.0, .high = 100.0, .start = 0.0, .end = 10.0, .logarithmic = true};
  EXPECT_DOUBLE_EQ(decades.pixel(10.0), 5.0);
}

TEST(Polyline, KeepsEndsAndCornersOnly) {
  const std::vector<Point> line{{0, 0}, {1, 0.01}, {2, 0}, {3, 5}, {4, 0}, {5, 0}, {6, 0}};
  EXPECT_EQ(path_data(simplified(line, 0.1)), "M0.0 0.0L2.0 0.0L3.0 5.0L4.0 0.0L6.0 0.0");
}

TEST(Figure, IsEmptyWithoutPoints) {
  Chart chart;
  chart.curves = {
      {"a",
       {0.0, 1.0},
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}}};
  EXPECT_EQ(figure(chart), "");
}

TEST(Figure, DrawsAFlatLineAndBreaksAtGaps) {
  Chart chart;
  const double gap = std::numeric_limits<double>::quiet_NaN();
  chart.curves = {{"flat", {0, 1, 2, 3, 4}, {1.0, 1.0, gap, 1.0, 1.0}}};
  const std::string svg = figure(chart);
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
  EXPECT_THAT(svg, Not(HasSubstr("inf")));
  std::size_t lines = 0;
  for (std::size_t at = svg.find("curve s0"); at != std::string::npos;
       at = svg.find("curve s0", at + 1)) {
    ++lines;
  }
  EXPECT_EQ(lines, 3U);  // two stretches and the swatch of the label
}

TEST(Figure, DescribesItselfInWords) {
  Chart chart;
  chart.x_title = "weeks";
  chart.y_title = "change (%)";
  chart.curves = {{"collagen", {0.0, 1.0, 2.0}, {0.0, 60.0, 50.0}}};
  EXPECT_THAT(figure(chart), HasSubstr("change (%) against weeks. collagen: first 0, last 50, "
                                       "highest 60 at 1."));
}

TEST(Figure, DrawsBandsBehindLinesAndHorizonsBehindAll) {
  Chart chart;
  chart.y_downwards = true;
  chart.curves = {{"depth", {0.0, 1.0}, {1.0, 2.0}}};
  chart.bands = {{.curve = 0, .x = {0.0, 1.0}, .low = {0.5, 1.5}, .high = {1.5, 4.0}}};
  chart.horizons = {
      {.label = "a <layer>", .css = "pd", .from = 0.0, .to = 2.0},
      {.label = "rest", .css = "fa", .from = 2.0, .to = std::numeric_limits<double>::infinity()}};
  const std::string svg = figure(chart);
  // The axis reaches 4, the deepest of the band: the layer down to 2 takes half of its 220 px.
  EXPECT_THAT(svg, HasSubstr(R"(<rect class="pd" x="46.0" y="26.0" width=)"));
  EXPECT_THAT(svg, HasSubstr(R"(height="110.0"/>)"));
  EXPECT_THAT(svg, HasSubstr("a &lt;layer&gt;"));
  EXPECT_THAT(svg, Not(HasSubstr("inf")));
  EXPECT_LT(svg.find("class=\"fa\""), svg.find("spread s0"));
  EXPECT_LT(svg.find("spread s0"), svg.find("curve s0"));
}

TEST(Figure, LogarithmicHeightsStandAtPowersOfTen) {
  Chart chart;
  chart.y_logarithmic = true;
  chart.curves = {{"force", {0.0, 1.0}, {20.0, 700.0}}};
  const std::string svg = figure(chart);
  for (const char* tick : {">10<", ">100<", ">1000<"}) EXPECT_THAT(svg, HasSubstr(tick));
  chart.curves = {{"force", {0.0, 1.0}, {0.0, -1.0}}};
  EXPECT_EQ(figure(chart), "");
}

}  // namespace
}  // namespace acicula::io::report
