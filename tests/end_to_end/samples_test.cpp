#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"

namespace acicula::end_to_end {
namespace {

const fs::path demo = fs::path(ACICULA_SOURCE_DIR) / "examples/atrophic_acne_scars/protocol.toml";

TEST_F(EndToEnd, SamplesGiveIntervalsThatTheSeedRepeats) {
  const std::string run = "run --samples 9 --seed 3 --quiet ";
  ASSERT_EQ(acicula(run + "'" + demo.string() + "' -o a").code, 0);
  ASSERT_EQ(acicula(run + "'" + demo.string() + "' -o b").code, 0);
  ASSERT_EQ(acicula(run + "a/resolved.toml -o c").code, 0);
  const std::string a = read(work() / "a/summary.json");
  EXPECT_EQ(a, read(work() / "b/summary.json"));
  EXPECT_EQ(a, read(work() / "c/summary.json")) << "the resolved protocol is as uncertain";
  const auto summary = nlohmann::json::parse(a);
  EXPECT_EQ(summary.at("samples"), 9);
  for (const auto& endpoint : summary.at("endpoints")) {
    const auto& interval = endpoint.at("interval90");
    ASSERT_TRUE(interval.is_array()) << endpoint;
    EXPECT_LE(interval[0], interval[1]) << endpoint;
  }
}

TEST_F(EndToEnd, SamplesAreAWholeNumberThatIsNotNegative) {
  for (const char* samples : {"-1", "2.5", "many", "1000000"}) {
    const Outcome run = acicula("run '" + demo.string() + "' --samples " + samples);
    EXPECT_EQ(run.code, 2) << samples;
    EXPECT_THAT(run.err, testing::HasSubstr("--samples")) << samples;
  }
  EXPECT_FALSE(fs::exists(work() / "out"));
}

}  // namespace
}  // namespace acicula::end_to_end
