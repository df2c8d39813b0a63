#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"
#include <cmath>

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string seed(const std::string& name) {
  return std::string("'") + ACICULA_SOURCE_DIR + "/fuzz/surfaces/" + name + "'";
}

double value(const json& report, const char* name) {
  return report.at("parameters").at(name).at("value").get<double>();
}

// Heights of 0.1 um times 10 r^2 - 3 c: by hand, with the mean 12.1667 taken away, the mean
// magnitude is 15.5556 units, the highest 27.8333 above, the lowest 21.1667 below.
TEST_F(EndToEnd, TextureOfAnX3pFile) {
  const Outcome texture = acicula("texture " + seed("long_numbers.x3p") +
                                  " --s-filter none --l-filter none --form mean --json");
  ASSERT_EQ(texture.code, 0) << texture.err;
  const json report = json::parse(texture.out);
  EXPECT_NEAR(value(report, "Sa"), 15.5556e-7, 1e-11);
  EXPECT_NEAR(value(report, "Sp"), 27.8333e-7, 1e-11);
  EXPECT_NEAR(value(report, "Sv"), 21.1667e-7, 1e-11);
  EXPECT_EQ(report.at("surface").at("row_spacing_m"), 4e-5);
  EXPECT_TRUE(report.at("parameters").at("Ra_x").at("value").is_null());
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, TextureWritesTheScaleLimitedSurface) {
  const std::string scale = " --spacing '20 um' --height-scale '0.1 um'";
  const std::string none = " --s-filter none --l-filter none --form plane";
  const Outcome first =
      acicula("texture " + seed("grey16.png") + scale + none + " --json -o a.x3p");
  ASSERT_EQ(first.code, 0) << first.err;
  const Outcome second = acicula("texture a.x3p --json -o b.tiff" + none);
  ASSERT_EQ(second.code, 0) << second.err;
  const json written = json::parse(second.out).at("output");
  const Outcome third =
      acicula("texture b.tiff --json --spacing '20 um'" + none + " --height-scale '" +
              written.at("grey_level_height_m").dump() + " m'");
  ASSERT_EQ(third.code, 0) << third.err;
  const double sq = value(json::parse(first.out), "Sq");
  EXPECT_NEAR(value(json::parse(second.out), "Sq") / sq, 1.0, 1e-9);
  EXPECT_NEAR(value(json::parse(third.out), "Sq") / sq, 1.0, 1e-4);
  EXPECT_THAT(names(work()), ElementsAre("a.x3p", "b.tiff"));
  const Outcome again = acicula("texture a.x3p -o b.tiff" + none);
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.err, HasSubstr("b.tiff exists already."));
}

TEST_F(EndToEnd, TextureTellsEveryFaultAtOnceAndWritesNothing) {
  write(work() / "bad.png", "GIF89a");
  const Outcome texture =
      acicula("texture bad.png --s-filter 25 --l-filter '-1 mm' --form order-3 -o out.gif");
  EXPECT_EQ(texture.code, 2);
  EXPECT_THAT(texture.out, IsEmpty());
  EXPECT_THAT(texture.err,
              AllOf(HasSubstr("--s-filter \"25\" is not a length. Write a number and a unit"),
                    HasSubstr("--l-filter \"-1 mm\" is not above zero."),
                    HasSubstr("--form \"order-3\" is not known. Did you mean order-2?"),
                    HasSubstr("\"out.gif\" does not end in .x3p, .png or .tiff."),
                    HasSubstr("bad.png: The file is neither X3P")));
  EXPECT_THAT(names(work()), ElementsAre("bad.png"));
}

TEST_F(EndToEnd, TextureRefusesWhatItCannotUse) {
  EXPECT_EQ(acicula("texture").code, 2);
  EXPECT_EQ(acicula("texture missing.x3p").code, 2);
  EXPECT_EQ(acicula("texture .").code, 2);
  EXPECT_EQ(acicula("texture '" ACICULA_PROGRAM "'").code, 2);
  EXPECT_EQ(acicula("texture " + seed("single.x3p") + " --spacing '1 um'").code, 2);
  const Outcome unscaled = acicula("texture " + seed("grey16.tiff"));
  EXPECT_EQ(unscaled.code, 2);
  EXPECT_THAT(unscaled.err, AllOf(HasSubstr("Give --spacing '20 um'."),
                                  HasSubstr("Give --height-scale '0.1 um'.")));
  const Outcome small = acicula("texture " + seed("text.x3p") + " -o out.x3p");
  EXPECT_EQ(small.code, 2);
  EXPECT_THAT(small.err, HasSubstr("The L-filter (0.8 mm) is longer than the shorter side"));
  // A point is missing, which a picture cannot hold.
  const Outcome gap = acicula("texture " + seed("text.x3p") +
                              " --s-filter none --l-filter none --form mean -o out.png");
  EXPECT_EQ(gap.code, 2);
  EXPECT_THAT(gap.err, HasSubstr("Write it as X3P."));
  EXPECT_THAT(names(work()), IsEmpty());
}

}  // namespace
}  // namespace acicula::end_to_end
