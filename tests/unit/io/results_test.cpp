#include "acicula/io/results.hpp"

#include "acicula/io/bibliography.hpp"
#include "acicula/io/citations.hpp"
#include "acicula/io/provenance.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/io/timeline_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"
#include <algorithm>
#include <limits>

namespace acicula::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(ResultFiles, AreAllThatAFolderPromises) {
  std::vector<std::string> names;
  for (const auto& [name, text] : result_files(ResultsExample().run())) names.push_back(name);
  EXPECT_THAT(names, ElementsAre("cite.bib", "document.json", "protocol.toml", "provenance.json",
                                 "report.html", "resolved.toml", "summary.json", "timeline.csv"));
}

TEST(ResultFiles, AreTheSameBytesForTheSameRun) {
  EXPECT_EQ(result_files(ResultsExample().run()), result_files(ResultsExample().run()));
}

TEST(ResultFiles, KeepTheProtocolByteForByte) {
  const ResultsExample example;
  io::Run run = example.run();
  run.protocol = "# caf\xc3\xa9\r\nschema = 1\t\n\n";
  EXPECT_EQ(result_files(run).at("protocol.toml"), run.protocol);
}

TEST(SummaryJson, HasTheFieldsInTheirOrder) {
  const ResultsExample example;
  const std::string text = summary_json(example.run());
  EXPECT_THAT(text, testing::StartsWith(
                        "{\n  \"schema\": 1,\n  \"acicula\": \"0.1.0\",\n  \"seed\": "
                        "7,\n  \"samples\": 0,\n  \"fidelity\": \"column\",\n  \"endpoints\": ["));
  EXPECT_THAT(text, HasSubstr(R"("name": "healing.collagen_total.relative",
      "observer": "papillary",
      "time": 7257600.0,
      "value": 0.532,
      "unit": "1",
      "interval90": null,
      "grade": "calibrated")"));
  EXPECT_THAT(text, HasSubstr(R"("code": "safety.isotretinoin")"));
  EXPECT_THAT(text, HasSubstr(R"("stop": true)"));
}

TEST(SummaryJson, LeavesTheObserverOutWhereThereIsOne) {
  const ResultsExample example;
  const std::string text = summary_json(example.run());
  EXPECT_THAT(text, HasSubstr("\"name\": \"puncture.depth\",\n      \"time\": 0.0"));
}

TEST(SummaryJson, WritesNullForWhatIsNoNumber) {
  const ResultsExample example;
  const std::string text = summary_json(example.run());
  EXPECT_THAT(text,
              HasSubstr("\"name\": \"outcome.melanin.relative\",\n      \"time\": 7257600.0,\n"
                        "      \"value\": null"));
  EXPECT_THAT(text, Not(HasSubstr("nan")));
}

TEST(SummaryJson, ReplacesBytesThatAreNotUtf8) {
  ResultsExample example;
  example.course.warnings = {{"code", "broken \xff text", false}};
  EXPECT_THAT(summary_json(example.run()), HasSubstr("broken \xef\xbf\xbd text"));
}

TEST(SummaryText, SaysInElevenLinesWhatCameOfIt) {
  ResultsExample example;
  example.course.warnings = {{"a", "b", false}};
  example.treatment.serum.application = absorption::Application::none;
  const std::string text = summary_text(example.run(), "out/x");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 11);
  EXPECT_THAT(text, HasSubstr("not computed (--samples 0)"));
  EXPECT_THAT(text, HasSubstr("3 sessions, 4 weeks apart"));
  EXPECT_THAT(text, HasSubstr("900 µm (700 µm to 1.1 mm) while needling"));
  EXPECT_THAT(text, HasSubstr("total +53.2 %"));
  EXPECT_THAT(text, HasSubstr("0 stop, 1 other"));
  EXPECT_THAT(text, HasSubstr("out/x/report.html"));
}

TEST(SummaryText, SetsTheIntervalBesideTheValue) {
  ResultsExample example;
  example.course.endpoints = {{"healing.epidermis.relative", "", 1.0, 0.5, "1",
                               std::array{0.065, 1.223}, course::Grade::calibrated}};
  EXPECT_THAT(summary_text(example.run(), "out"),
              HasSubstr("thickness +50.0 % (+6.5 % to +122.3 %)"));
}

TEST(SummaryText, TellsOfASerum) {
  ResultsExample example;
  example.course.endpoints.push_back(
      {"absorption.cumulative", "", 0.0, 1e-4, "kg m-2", std::nullopt, course::Grade::unvalidated});
  EXPECT_THAT(summary_text(example.run(), "out"), HasSubstr("serum           absorbed 10 µg/cm²"));
}

TEST(SummaryText, SpellsOutStopRules) {
  const ResultsExample example;
  EXPECT_THAT(summary_text(example.run(), "out"),
              HasSubstr("1 stop, 1 other\n                STOP Isotretinoin"));
}

TEST(TimelineCsv, HasUnitsInItsHeaderAndOneRowATime) {
  const course::Timeline timeline{
      {0.0, 86400.0},
      {{"healing.damage", "1", {0.1, 1.0 / 3.0}}, {"healing.channel_radius", "m", {5e-05, 0.0}}}};
  EXPECT_EQ(timeline_csv(timeline),
            "time [s],healing.damage [1],healing.channel_radius [m]\n"
            "0,0.1,5e-05\n"
            "86400,0.3333333333333333,0\n");
}

TEST(TimelineCsv, LeavesAFieldEmptyThatIsNoNumber) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(timeline_csv({{0.0, 1.0}, {{"a", "1", {nan, 2.0}}, {"short", "1", {3.0}}}}),
            "time [s],a [1],short [1]\n0,,3\n1,2,\n");
}

TEST(CiteBib, HasWhatWasUsedAndNothingElse) {
  const ResultsExample example;
  const std::string text = cite_bib(example.run());
  EXPECT_THAT(text, HasSubstr("@article{lotfi-2013"));
  EXPECT_THAT(text, HasSubstr("@misc{maker-2010"));
  EXPECT_THAT(text, Not(HasSubstr("unused-1999")));
}

TEST(CiteBib, LeavesOutADeviceThatWasNotUsed) {
  ResultsExample example;
  example.treatment.device.name = "another";
  EXPECT_THAT(cite_bib(example.run()), Not(HasSubstr("maker-2010")));
}

TEST(CatalogueHash, ChangesWithPathTextAndWhereTextStands) {
  const std::string hash = catalogue_hash({{"a.toml", "x"}, {"b.toml", "y"}});
  EXPECT_EQ(hash, catalogue_hash({{"b.toml", "y"}, {"a.toml", "x"}}));
  EXPECT_NE(hash, catalogue_hash({{"a.toml", "x"}, {"c.toml", "y"}}));
  EXPECT_NE(hash, catalogue_hash({{"a.toml", "x"}, {"b.toml", "z"}}));
  EXPECT_NE(catalogue_hash({{"a", "x"}, {"b", ""}}), catalogue_hash({{"a", ""}, {"b", "x"}}));
}

TEST(ProvenanceJson, NamesBuildDataAndCommand) {
  const ResultsExample example;
  const std::string text = provenance_json(example.run().provenance);
  for (const char* part :
       {R"("commit": "abc123")", R"("modified": false)", R"("seed": 7)",
        R"("catalogue_sha256": "c0ffee")", R"("protocol_sha256": "beef")",
        R"("command": "acicula run p.toml")", R"("date": "2026-01-01T00:00:00Z")",
        R"("compiler": "GNU 12.2.0")", R"("build_type": "Release")"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(BibtexField, ReadsBracesQuotesAndNestedMarkup) {
  const std::string entry =
      "@article{k,\n  title = {A {B} of\n   C, D},\n  booktitle = {no},\n"
      "  year=2013,\n  author = \"X, Y and Z\",\n  doi = {10.1/2} }";
  EXPECT_EQ(bibtex_field(entry, "title"), "A B of C, D");
  EXPECT_EQ(bibtex_field(entry, "year"), "2013");
  EXPECT_EQ(bibtex_field(entry, "author"), "X, Y and Z");
  EXPECT_EQ(bibtex_field(entry, "doi"), "10.1/2");
  EXPECT_EQ(bibtex_field(entry, "url"), "");
}

}  // namespace
}  // namespace acicula::io
