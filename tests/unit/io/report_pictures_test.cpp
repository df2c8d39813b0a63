#include "acicula/io/report/pictures.hpp"
#include "acicula/io/report/static_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/results_example.hpp"

namespace acicula::io::report {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Picture picture(std::string name, std::string bytes) {
  return {.name = std::move(name),
          .title = "Collagen <total>",
          .caption = "A \"section\"",
          .png = std::move(bytes),
          .width = 1532,
          .height = 814};
}

class ReportPictures : public testing::Test {
 protected:
  ResultsExample example_;
  io::Run run_ = example_.run();
};

TEST_F(ReportPictures, AreNoneWithoutPictures) { EXPECT_THAT(picture_section(run_), IsEmpty()); }

TEST_F(ReportPictures, StandInThePageInBase64) {
  // Test vectors of RFC 4648, section 10.
  run_.pictures = {picture("pictures/a.png", "foobar"), picture("pictures/b.png", "foob"),
                   picture("pictures/c.png", "fooba")};
  const std::string html = static_report(run_);
  EXPECT_THAT(html, HasSubstr("src=\"data:image/png;base64,Zm9vYmFy\""));
  EXPECT_THAT(html, HasSubstr("base64,Zm9vYg==\""));
  EXPECT_THAT(html, HasSubstr("base64,Zm9vYmE=\""));
  EXPECT_THAT(html, HasSubstr("width=\"766\" height=\"407\""));
  EXPECT_THAT(html, HasSubstr("Collagen &lt;total&gt;"));
  EXPECT_THAT(html, HasSubstr("alt=\"A &quot;section&quot;\""));
  EXPECT_THAT(html, HasSubstr("img-src data:"));
}

TEST_F(ReportPictures, TooLargeForOnePageAreLinked) {
  run_.pictures = {picture("pictures/a.png", std::string(1'500'000, 'x')),
                   picture("pictures/b.png", std::string(600'000, 'y')),
                   picture("pictures/c.png", std::string(300'000, 'z'))};
  const std::string html = static_report(run_);
  EXPECT_LT(html.size(), 3'000'000U);
  EXPECT_THAT(html, HasSubstr("<a href=\"pictures/b.png\">"));
  EXPECT_THAT(html, Not(HasSubstr("<a href=\"pictures/c.png\">")));
}

TEST_F(ReportPictures, LieInTheResultFolder) {
  run_.pictures = {picture("pictures/a.png", "foobar")};
  EXPECT_EQ(result_files(run_).at("pictures/a.png"), "foobar");
}

}  // namespace
}  // namespace acicula::io::report
