#include "acicula/io/report/lab_report.hpp"

#include "acicula/io/document/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"

namespace acicula::io::report {
namespace {

using testing::HasSubstr;
using testing::Not;

const FrontEnd front_end{.script = "alert(1)", .style = "b{color:red}"};

/// What stands between two texts of a page.
std::string between(const std::string& html, const std::string& from, const std::string& to) {
  const std::size_t start = html.find(from) + from.size();
  return html.substr(start, html.find(to, start) - start);
}

// printf '\nalert(1)\n' | openssl dgst -sha256 -binary | base64
TEST(LabReport, AllowsItsOwnScriptAlone) {
  const std::string html = lab_report(ResultsExample().run(), front_end);
  EXPECT_THAT(html, HasSubstr("default-src 'none'; script-src "
                              "'sha256-J8+4/wmqNoqVGih0Xof49bzVEIwR8aHhR5HvZK1wlzY='; style-src"));
  EXPECT_THAT(html, HasSubstr("<script>\nalert(1)\n</script>"));
  EXPECT_THAT(html, HasSubstr("<style>b{color:red}</style>"));
  EXPECT_THAT(html, HasSubstr(R"(<div id="lab"></div>)"));
  for (const char* loader : {"<link", "<img", "<iframe", "src=\"", "url(", "@import"})
    EXPECT_THAT(html, Not(HasSubstr(loader))) << loader;
}

TEST(LabReport, HoldsTheDocumentAsData) {
  const std::string html = lab_report(ResultsExample().run(), front_end);
  const std::string json =
      between(html, R"(<script type="application/json" id="acicula-documents">)", "</script>");
  EXPECT_THAT(json, Not(HasSubstr("<")));
  const auto documents = document::Json::parse(json);
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents.at(0).at("title"), "<script>alert(1)</script>");
}

TEST(LabReport, TellsEndpointsAndWarningsWithoutScripts) {
  const std::string html = lab_report(ResultsExample().run(), front_end);
  const std::string plain = between(html, "<noscript>", "</noscript>");
  EXPECT_THAT(plain, HasSubstr("six months &lt;rules&gt; it out"));
  EXPECT_THAT(plain, HasSubstr("<code>puncture.depth</code>"));
  EXPECT_THAT(plain, Not(HasSubstr("<script>")));
}

TEST(LabReport, StaysBelowThreeMegabytesHoweverLargeItsPictures) {
  ResultsExample example;
  io::Run run = example.run();
  for (int i = 0; i < 8; ++i) {
    run.pictures.push_back({.name = "pictures/" + std::to_string(i) + ".png",
                            .title = "T",
                            .caption = "C",
                            .png = std::string(500'000, 'x')});
  }
  const std::string html = lab_report(run, front_end);
  EXPECT_LT(html.size(), 3'000'000U);
  EXPECT_GT(html.size(), 2'000'000U);
}

TEST(LabPage, ComparesSeveralDocuments) {
  const std::string html = lab_page("T", {R"({"a":"<"})", R"({"b":2})"}, "", front_end);
  EXPECT_THAT(html, HasSubstr("[{\"a\":\"\\u003c\"},\n{\"b\":2}]</script>"));
}

}  // namespace
}  // namespace acicula::io::report
