#include "acicula/io/document/run_document.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/base64.hpp"
#include "acicula/io/document/json.hpp"
#include "acicula/io/document/parts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"
#include <limits>

namespace acicula::io::document {
namespace {

using testing::HasSubstr;
using testing::Not;

Json document_of(const Run& run) { return Json::parse(run_document(run)); }

TEST(RunDocument, HasEveryPartOfTheContract) {
  const Json document = document_of(ResultsExample().run());
  for (const char* part :
       {"schema",    "title",      "sentence",   "terms",     "protocol",  "resolved", "summary",
        "headlines", "meanings",   "skin",       "device",    "condition", "channels", "sessions",
        "injury",    "timeline",   "bands",      "barrier",   "serum",     "strokes",  "surface",
        "pictures",  "parameters", "references", "provenance"}) {
    EXPECT_TRUE(document.contains(part)) << part;
  }
  EXPECT_EQ(document.at("schema"), 1);
}

TEST(RunDocument, TellsTheSkinInSi) {
  const Json skin = document_of(ResultsExample().run()).at("skin");
  EXPECT_EQ(skin.at("layers").at(0),
            (Json{{"name", "stratum corneum"}, {"thickness", 15e-6}, {"sd", 3e-6}}));
  EXPECT_EQ(skin.at("layers").at(2).at("thickness"), 1.4e-3);
  EXPECT_TRUE(skin.at("layers").at(3).at("thickness").is_null());
  EXPECT_EQ(skin.at("age"), 30.0 * 365.25 * 86400.0);
  EXPECT_EQ(skin.at("phototype"), 4);
}

TEST(RunDocument, TellsDeviceAndChannelsInSi) {
  const Json document = document_of(ResultsExample().run());
  EXPECT_EQ(document.at("device").at("kind"), "roller");
  EXPECT_EQ(document.at("device").at("title"), "192-needle roller");
  EXPECT_EQ(document.at("device").at("needle").at("length"), 1.5e-3);
  EXPECT_EQ(document.at("device").at("needle").at("count"), 192);
  EXPECT_EQ(document.at("channels").at("depth").at("p95"), 1.1e-3);
  EXPECT_EQ(document.at("channels").at("surface_radius"), 25e-6);
  EXPECT_EQ(document.at("channels").at("punctured_share"), 0.97);
}

TEST(RunDocument, FollowsTimelineSerumAndBarrier) {
  const Json document = document_of(ResultsExample().run());
  // 85 days, of which those of the sessions on days 0, 28 and 56 stand twice.
  EXPECT_EQ(document.at("timeline").at("time").size(), 88U);
  EXPECT_EQ(document.at("timeline").at("series").at(0).at("name"), "healing.neutrophils");
  EXPECT_EQ(document.at("sessions").at(1).at("time"), 28.0 * 86400.0);
  const Json& serum = document.at("serum");
  EXPECT_EQ(serum.at("active"), "caffeine");
  EXPECT_EQ(serum.at("time").size(), 201U);
  EXPECT_EQ(serum.at("series").at(0).at("name"), "donor");
  EXPECT_EQ(document.at("barrier").at("series").at(0).at("name"), "open_share");
}

TEST(RunDocument, HasNoSerumWhereNoneWasApplied) {
  ResultsExample example;
  for (auto& session : example.course.sessions) session.serum.applied = 0.0;
  const Json document = document_of(example.run());
  EXPECT_TRUE(document.at("serum").is_null());
  EXPECT_TRUE(document.at("sessions").at(0).at("serum_absorbed").is_null());
}

TEST(RunDocument, NamesHeadlinesThatTheRunHas) {
  const Json document = document_of(ResultsExample().run());
  EXPECT_EQ(document.at("headlines").at(0), "healing.collagen_total.relative");
  for (const Json& name : document.at("headlines"))
    EXPECT_TRUE(document.at("meanings").contains(name.get<std::string>())) << name;
  EXPECT_EQ(document.at("meanings").at("puncture.depth").at("unit"), "m");
}

TEST(RunDocument, WritesNullForWhatIsNoNumber) {
  const std::string text = run_document(ResultsExample().run());
  EXPECT_THAT(text, Not(HasSubstr(":nan")));
  const Json summary = Json::parse(text).at("summary");
  EXPECT_TRUE(summary.at("endpoints").back().at("value").is_null());
  EXPECT_TRUE(number(std::numeric_limits<double>::infinity()).is_null());
}

TEST(RunDocument, GivesParametersInSiAndInTheUnitOfTheirFile) {
  const Json document = document_of(ResultsExample().run());
  const Json& parameters = document.at("parameters");
  EXPECT_EQ(parameters.at(0).at("key"), "devices/roller-192/needle.length");
  const Json& depth = parameters.back();
  EXPECT_EQ(depth.at("key"), "healing.papillary_depth");
  EXPECT_DOUBLE_EQ(depth.at("value").get<double>(), 200e-6);
  EXPECT_EQ(depth.at("unit"), "m");
  EXPECT_EQ(depth.at("text"), "200 um");
  EXPECT_EQ(depth.at("grade"), "measured");
}

TEST(RunDocument, LinksSourcesToTheWebOnly) {
  const Json references = document_of(ResultsExample().run()).at("references");
  ASSERT_EQ(references.size(), 2U);
  EXPECT_EQ(references.at(0).at("url"), "https://doi.org/10.1097/example");
  EXPECT_EQ(references.at(1).at("url"), "https://example.org/sheet");
}

TEST(RunDocument, LeavesOutWhatDiffersBetweenTwoRunsOfTheSame) {
  ResultsExample example;
  io::Run run = example.run();
  const std::string before = run_document(run);
  run.provenance.date = "2030-01-01T00:00:00Z";
  run.provenance.command = "acicula run again";
  EXPECT_EQ(run_document(run), before);
  EXPECT_EQ(Json::parse(before).at("provenance").at("seed"), 7);
}

TEST(RunDocument, CutsTheMiddleOutOfAFieldOfManyStrokes) {
  ResultsExample example;
  io::Run run = example.run();
  run.punctures = {};
  run.punctures.field = {.width = 0.01, .height = 0.01};
  run.punctures.sessions.resize(1);
  // 100 x 100 strokes on a lattice: the middle 63 x 63 are the most below 4000.
  for (int row = 0; row < 100; ++row) {
    for (int column = 0; column < 100; ++column) {
      puncture::Puncture stroke;
      stroke.place.x = (column + 0.5) * 1e-4;
      stroke.place.y = (row + 0.5) * 1e-4;
      stroke.punctured = true;
      stroke.depth = 1e-3;
      run.punctures.sessions[0].punctures.push_back(stroke);
    }
  }
  const Json strokes = document::strokes(run);
  EXPECT_LE(strokes.at("x").size(), 4000U);
  EXPECT_GE(strokes.at("x").size(), 3844U);
  const double width = strokes.at("width");
  EXPECT_NEAR(width, 0.0063, 0.0002);
  for (const Json& x : strokes.at("x")) {
    EXPECT_GE(x.get<double>(), 0.0);
    EXPECT_LE(x.get<double>(), width);
  }
  EXPECT_EQ(strokes.at("punctured").at(0), 1);
}

TEST(RunDocument, HoldsPicturesUpToASize) {
  ResultsExample example;
  io::Run run = example.run();
  run.pictures = {{.name = "pictures/a.png",
                   .title = "A",
                   .caption = "",
                   .png = "Man",
                   .width = 2,
                   .height = 1},
                  {.name = "pictures/b.png",
                   .title = "B",
                   .caption = "",
                   .png = "Woman",
                   .width = 2,
                   .height = 1}};
  const Json pictures = document::pictures(run, 4);
  EXPECT_EQ(pictures.at(0).at("png"), "TWFu");
  EXPECT_TRUE(pictures.at(1).at("png").is_null());
  EXPECT_EQ(pictures.at(1).at("name"), "pictures/b.png");
}

TEST(RunDocument, GivesBandsWithTheirTimes) {
  const std::vector<Band> two{{.name = "a",
                               .observer = "papillary",
                               .time = {1.0, 2.0},
                               .low = {0.1, 0.2},
                               .high = {0.3, 0.4},
                               .value = {0.2, 0.3}}};
  const Json json = bands(two);
  EXPECT_EQ(json.at("time"), (Json{1.0, 2.0}));
  EXPECT_EQ(json.at("series").at(0).at("high"), (Json{0.3, 0.4}));
  EXPECT_TRUE(bands({}).is_null());
}

// RFC 4648, section 10.
TEST(Base64, EncodesTheVectorsOfItsStandard) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

}  // namespace
}  // namespace acicula::io::document
