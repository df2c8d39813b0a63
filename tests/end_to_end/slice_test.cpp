#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "small_patch.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::StartsWith;

class Slice : public SmallPatch {
 protected:
  void make_patch() const {
    const Outcome run =
        acicula(patch() +
                "--set output.fields='[\"collagen_total\", \"tgf_beta1\", \"epidermis\"]' "
                "--set output.field_times='[\"1 day\", \"7 days\"]' -o p --quiet");
    ASSERT_EQ(run.code, 0) << run.err;
  }
  void make_cell() const {
    const Outcome run = acicula("run '" + demo.string() +
                                "' --fidelity cell --set numerics.rings=12 "
                                "--set numerics.depth_cells=12 --set course.sessions=1 "
                                "--set course.follow_up='7 days' --set output.times='[]' "
                                "--set numerics.field_tolerance=0.01 -o c --quiet");
    ASSERT_EQ(run.code, 0) << run.err;
  }
};

TEST_F(Slice, DrawsSectionsOfAPatch) {
  make_patch();
  const Outcome slice = acicula("slice p --field collagen --at '7 days' -o x.png");
  ASSERT_EQ(slice.code, 0) << slice.err;
  EXPECT_THAT(read(work() / "x.png"), StartsWith("\x89PNG"));
  EXPECT_THAT(slice.out, AllOf(HasSubstr("Collagen, total"), HasSubstr("Vertical section at y = "),
                               HasSubstr("x.png")));
  const Outcome flat =
      acicula("slice p --field tgf_beta1 --section depth --position '0.3 mm' -o x.svg --json");
  ASSERT_EQ(flat.code, 0) << flat.err;
  const json told = json::parse(flat.out);
  EXPECT_EQ(told.at("field"), "tgf_beta1");
  EXPECT_EQ(told.at("time_s"), 14.0 * 86400.0);
  // The middle of the layer that holds it, some tenths of a millimetre thick.
  EXPECT_NEAR(told.at("position_m").get<double>(), 3e-4, 1e-4);
  EXPECT_LE(told.at("least"), told.at("mean"));
  EXPECT_LE(told.at("mean"), told.at("greatest"));
  EXPECT_THAT(read(work() / "x.svg"), HasSubstr("<svg "));
  const Outcome change =
      acicula("slice p --field collagen --against '1 day' --section y -o x.pdf --json");
  ASSERT_EQ(change.code, 0) << change.err;
  const json changed = json::parse(change.out);
  EXPECT_EQ(changed.at("first_colour").get<double>(), -changed.at("last_colour").get<double>());
  EXPECT_EQ(changed.at("against_s"), 86400.0);
  EXPECT_EQ(acicula("slice p --field epidermis -o h.png").code, 0);
}

TEST_F(Slice, DrawsMapsOverDepthAndTime) {
  make_patch();
  const Outcome map = acicula("slice p --field m2 --depth-time -o x.png --json");
  ASSERT_EQ(map.code, 0) << map.err;
  const json told = json::parse(map.out);
  EXPECT_EQ(told.at("field"), "repair_macrophages");
  EXPECT_EQ(told.at("to_s"), 14.0 * 86400.0);
  EXPECT_GT(told.at("greatest"), 0.0);
}

TEST_F(Slice, DrawsACellThroughItsAxis) {
  make_cell();
  const Outcome slice = acicula("slice c --field collagen -o x.png");
  ASSERT_EQ(slice.code, 0) << slice.err;
  EXPECT_THAT(slice.out, HasSubstr("axis of a channel"));
  EXPECT_EQ(acicula("slice c --field collagen --section x -o y.png").code, 2);
}

TEST_F(Slice, ARunLeavesPicturesInItsFolderAndReport) {
  make_patch();
  EXPECT_THAT(names(work() / "p/pictures"),
              IsSupersetOf({"section_collagen_total.png", "section_tgf_beta1.png",
                            "depth_time_collagen_total.png", "depth_time_fibroblasts.png",
                            "punctures.png"}));
  const std::string report = read(work() / "p/report.html");
  // In the data of the front end, or as an image where the program was built without one.
  EXPECT_THAT(report,
              AnyOf(HasSubstr(R"("png":"iVBORw0KGgo)"), HasSubstr("image/png;base64,iVBORw0KGgo")));
  EXPECT_LT(report.size(), 3'000'000U);
  make_cell();
  EXPECT_THAT(names(work() / "c/pictures"), IsSupersetOf({"section_collagen_total.png"}));
}

/// A command line that must be refused: words, what the message says.
struct Refusal {
  const char* words;
  const char* message;
};

TEST_F(Slice, ExplainsBadInputAndWritesNothing) {
  make_patch();
  fs::create_directory(work() / "empty");
  write(work() / "there.png", "mine");
  for (const Refusal& refusal : {
           Refusal{"slice p -o x.png", "--field"},
           Refusal{"slice p --field collagen", "--output"},
           Refusal{"slice p --field colagen -o x.png", "Did you mean collagen?"},
           Refusal{"slice p --field elastin -o x.png", "did not keep the field elastin"},
           Refusal{"slice p --field collagen --at '3 days' -o x.png", "kept times are"},
           Refusal{"slice p --field collagen --at '7 mm' -o x.png", "--at \"7 mm\""},
           Refusal{"slice p --field collagen --at 7 -o x.png", "Write --at \"28 days\"."},
           Refusal{"slice p --field collagen --section z -o x.png", "--section \"z\""},
           Refusal{"slice p --field collagen --position 3 -o x.png", "--position \"3\""},
           Refusal{"slice p --field collagen --position '30 mm' -o x.png",
                   "lies outside the block"},
           Refusal{"slice p --field epidermis --section x -o x.png", "seen from above"},
           Refusal{"slice p --field collagen -o x.jpg", "does not end in"},
           Refusal{"slice p --field collagen -o x", "does not end in"},
           Refusal{"slice p --field collagen -o there.png", "exists already"},
           Refusal{"slice q --field collagen -o x.png", "q does not exist"},
           Refusal{"slice there.png --field collagen -o x.png", "is not a folder"},
           Refusal{"slice empty --field collagen -o x.png", "empty"},
           Refusal{"slice empty --field collagen --depth-time -o x.png", "no depth_time.csv"},
           Refusal{"slice p --field collagen --depth-time --at '7 days' -o x.png", "Leave"},
       }) {
    const Outcome outcome = acicula(refusal.words);
    EXPECT_EQ(outcome.code, 2) << refusal.words;
    EXPECT_THAT(outcome.err, HasSubstr(refusal.message)) << refusal.words;
    EXPECT_THAT(outcome.out, IsEmpty()) << refusal.words;
  }
  EXPECT_EQ(names(work()), (std::set<std::string>{"p", "empty", "there.png"}));
  EXPECT_EQ(read(work() / "there.png"), "mine");
}

}  // namespace
}  // namespace acicula::end_to_end
