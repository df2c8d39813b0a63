#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"

namespace acicula::end_to_end {
namespace {

using testing::AnyOf;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const fs::path demo = fs::path(ACICULA_SOURCE_DIR) / "examples/atrophic_acne_scars/protocol.toml";
const std::set<std::string> result_names{
    "summary.json", "timeline.csv",  "protocol.toml", "resolved.toml", "provenance.json",
    "cite.bib",     "document.json", "report.html",   "punctures.csv", "pictures"};

TEST_F(EndToEnd, RunWritesAWholeResultFolder) {
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' -o results");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(run.out, HasSubstr("results/report.html"));
  EXPECT_EQ(names(work() / "results"), result_names);
  EXPECT_EQ(names(work()), std::set<std::string>{"results"});
  EXPECT_EQ(read(work() / "results/protocol.toml"), read(demo));

  const auto summary = nlohmann::json::parse(read(work() / "results/summary.json"));
  EXPECT_EQ(summary.at("schema"), 1);
  EXPECT_EQ(summary.at("seed"), 1);
  EXPECT_EQ(summary.at("fidelity"), "column");
  EXPECT_GT(summary.at("endpoints").size(), 20U);
  for (const auto& endpoint : summary.at("endpoints")) {
    EXPECT_TRUE(endpoint.at("value").is_number()) << endpoint;
    EXPECT_TRUE(endpoint.contains("interval90")) << endpoint;
    EXPECT_THAT(endpoint.at("grade").get<std::string>(),
                AnyOf(Eq("validated"), Eq("calibrated"), Eq("unvalidated")));
  }
  const auto provenance = nlohmann::json::parse(read(work() / "results/provenance.json"));
  EXPECT_EQ(provenance.at("catalogue_sha256").get<std::string>().size(), 64U);
  EXPECT_THAT(provenance.at("command").get<std::string>(), HasSubstr("-o results"));
  EXPECT_THAT(read(work() / "results/report.html"), HasSubstr("</html>"));
  EXPECT_THAT(read(work() / "results/timeline.csv"), testing::StartsWith("time [s],"));
}

TEST_F(EndToEnd, TheResolvedProtocolGivesTheSameResult) {
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o first --quiet").code, 0);
  ASSERT_EQ(acicula("run --samples 0 first/resolved.toml -o second --quiet").code, 0);
  EXPECT_EQ(read(work() / "first/summary.json"), read(work() / "second/summary.json"));
  EXPECT_EQ(read(work() / "first/timeline.csv"), read(work() / "second/timeline.csv"));
}

TEST_F(EndToEnd, TheSameSeedGivesTheSameBytes) {
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o a --seed 5 --quiet").code, 0);
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o b --seed 5 --quiet").code, 0);
  for (const std::string& name : result_names) {
    if (name == "provenance.json") continue;
    EXPECT_EQ(read(work() / "a" / name), read(work() / "b" / name)) << name;
  }
  auto a = nlohmann::json::parse(read(work() / "a/provenance.json"));
  auto b = nlohmann::json::parse(read(work() / "b/provenance.json"));
  for (const char* varying : {"date", "command"}) {
    a.erase(varying);
    b.erase(varying);
  }
  EXPECT_EQ(a, b);
}

TEST_F(EndToEnd, TheSeedMovesTheStrokesAndNoEndpoint) {
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o a --seed 5 --quiet").code, 0);
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' -o b --seed 6 --quiet").code, 0);
  EXPECT_NE(read(work() / "a/punctures.csv"), read(work() / "b/punctures.csv"));
  EXPECT_EQ(read(work() / "a/timeline.csv"), read(work() / "b/timeline.csv"));
  const auto a = nlohmann::json::parse(read(work() / "a/summary.json"));
  const auto b = nlohmann::json::parse(read(work() / "b/summary.json"));
  EXPECT_EQ(a.at("endpoints"), b.at("endpoints"));
}

TEST_F(EndToEnd, JsonIsAllThatStandardOutputHas) {
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' -o results --json");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out, read(work() / "results/summary.json"));
  EXPECT_TRUE(nlohmann::json::accept(run.out));
}

TEST_F(EndToEnd, ResultsGoToOutByDefault) {
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() + "' --quiet").code, 0);
  EXPECT_EQ(names(work() / "out/atrophic_acne_scars"), result_names);
  fs::copy_file(demo, work() / "mine.toml");
  ASSERT_EQ(acicula("run --samples 0 mine.toml --quiet").code, 0);
  EXPECT_EQ(names(work() / "out/mine"), result_names);
  const Outcome again = acicula("run --samples 0 mine.toml");
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.err, HasSubstr("-o"));
}

TEST_F(EndToEnd, AFolderWithFilesIsLeftAlone) {
  fs::create_directory(work() / "results");
  write(work() / "results/mine.txt", "mine");
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' -o results");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("already has files in it"));
  EXPECT_EQ(names(work() / "results"), std::set<std::string>{"mine.txt"});
  EXPECT_EQ(read(work() / "results/mine.txt"), "mine");
}

TEST_F(EndToEnd, AFullDiskLeavesNothing) {
  // A limit on the size of files stands in for the disk: the system refuses the write in the same
  // way.
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' -o results --quiet",
                              "trap '' XFSZ; ulimit -f 8;");
  EXPECT_EQ(run.code, 4);
  EXPECT_THAT(run.err, HasSubstr("cannot write"));
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, AFullStandardOutputIsAnError) {
  const Outcome run =
      acicula("run --samples 0 '" + demo.string() + "' -o results --json >/dev/full");
  EXPECT_EQ(run.code, 4);
  EXPECT_THAT(run.err, HasSubstr("standard output"));
}

TEST_F(EndToEnd, ABadProtocolWritesNothing) {
  write(work() / "bad.toml", "schema = 1\n[device]\nneedle.lenght = \"1 mm\"\n");
  const Outcome run = acicula("run --samples 0 bad.toml -o results");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("bad.toml:3:"));
  EXPECT_THAT(run.err, HasSubstr("Did you mean"));
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_EQ(names(work()), std::set<std::string>{"bad.toml"});
}

TEST_F(EndToEnd, InputThatCannotBeReadIsExplained) {
  EXPECT_EQ(acicula("run --samples 0 missing.toml").code, 2);
  EXPECT_THAT(acicula("run --samples 0 missing.toml").err, HasSubstr("missing.toml"));
  EXPECT_EQ(acicula("run --samples 0 .").code, 2);
  EXPECT_THAT(acicula("run --samples 0 .").err, HasSubstr("folder"));
  write(work() / "empty.toml", "");
  EXPECT_EQ(acicula("run --samples 0 empty.toml").code, 2);
  write(work() / "binary.toml", std::string("\x7f"
                                            "ELF\0\0\xff",
                                            7));
  EXPECT_EQ(acicula("run --samples 0 binary.toml").code, 2);
  write(work() / "large.toml", std::string(std::size_t{2} << 20U, '#'));
  EXPECT_EQ(acicula("run --samples 0 large.toml").code, 2);
  EXPECT_FALSE(fs::exists(work() / "out"));
  if (::geteuid() != 0) {
    write(work() / "secret.toml", "schema = 1\n");
    fs::permissions(work() / "secret.toml", fs::perms::none);
    EXPECT_EQ(acicula("run --samples 0 secret.toml").code, 2);
  }
}

TEST_F(EndToEnd, OverridesStandAboveTheFile) {
  ASSERT_EQ(
      acicula("run --samples 0 '" + demo.string() +
              "' -o short --quiet --set course.sessions=1 --set 'device.needle.length=0.5 mm'")
          .code,
      0);
  const std::string resolved = read(work() / "short/resolved.toml");
  EXPECT_THAT(resolved, HasSubstr("sessions = 1  # --set"));
  EXPECT_THAT(resolved, HasSubstr("needle.length = \"0.5 mm\"  # --set"));
  EXPECT_EQ(acicula("run --samples 0 '" + demo.string() + "' --set course.sessions").code, 2);
}

TEST_F(EndToEnd, AnUnknownFidelityIsRefused) {
  const Outcome run = acicula("run --samples 0 '" + demo.string() + "' --fidelity colum");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("Did you mean"));
  EXPECT_FALSE(fs::exists(work() / "out"));
}

TEST_F(EndToEnd, TheCommandLineIsExplained) {
  EXPECT_EQ(acicula("--version").code, 0);
  EXPECT_THAT(acicula("--version").out, HasSubstr("acicula 0."));
  EXPECT_EQ(acicula("--help").code, 0);
  EXPECT_EQ(acicula("").code, 2);
  const Outcome unknown = acicula("rnu p.toml");
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("\"rnu\" is not a command. Did you mean run?"));
  EXPECT_EQ(acicula("run").code, 2);
  EXPECT_EQ(acicula("run --samples 0 p.toml --bogus").code, 2);
  for (const char* seed : {"-3", "1.5", "99999999999999999999"}) {
    const Outcome run = acicula("run --samples 0 '" + demo.string() + "' --seed " + seed);
    EXPECT_EQ(run.code, 2);
    EXPECT_THAT(run.err, HasSubstr("a seed is a whole number"));
  }
}

TEST_F(EndToEnd, OwnDataReplacesThatOfTheProgram) {
  fs::create_directories(work() / "data");
  const Outcome empty = acicula("run --samples 0 '" + demo.string() + "' --data data");
  EXPECT_EQ(empty.code, 2);
  write(work() / "data/notes.toml", "x = 1\n");
  EXPECT_EQ(acicula("run --samples 0 '" + demo.string() + "' --data data").code, 2);
  fs::remove(work() / "data/notes.toml");
  fs::create_directory(work() / "data/sites");
  std::string site = read(fs::path(ACICULA_SOURCE_DIR) / "data/sites/cheek.toml");
  write(work() / "data/sites/my-cheek.toml", site);
  ASSERT_EQ(acicula("run --samples 0 '" + demo.string() +
                    "' --data data --set subject.site=my-cheek -o own --quiet")
                .code,
            0);
  EXPECT_THAT(read(work() / "own/resolved.toml"), HasSubstr("sites/my-cheek"));
}

}  // namespace
}  // namespace acicula::end_to_end
