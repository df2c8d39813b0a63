#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string own_molecule =
    std::string(" --molecule '") + ACICULA_SOURCE_DIR + "/examples/own_molecule/molecule.toml'";
const std::string vitamin =
    "absorb --active ascorbic-acid --site cheek --device dermaroller-mf8 --length '1.0 mm'";

TEST_F(EndToEnd, AbsorbTellsWhereASerumGoesThroughNeedledSkin) {
  const Outcome run = acicula(vitamin + " --json");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.err, IsEmpty());
  const json report = json::parse(run.out);
  EXPECT_NEAR(report.at("device").at("needle_length_m").get<double>(), 1e-3, 1e-12);
  EXPECT_GT(report.at("enhancement").get<double>(), 10.0);
  EXPECT_LT(report.at("delivered").at("mass_balance_error").get<double>(), 1e-8);
  // 150 g/L in a film of 30 um, on the 400 cm2 of a face: 0.18 g.
  EXPECT_NEAR(report.at("serum").at("applied_kg").get<double>(), 1.8e-4, 1e-10);
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, AbsorbFollowsAnOwnMoleculeOnIntactSkin) {
  const Outcome run = acicula("absorb" + own_molecule + " --site forearm --json");
  ASSERT_EQ(run.code, 0) << run.err;
  const json report = json::parse(run.out);
  EXPECT_TRUE(report.at("device").is_null());
  EXPECT_TRUE(report.at("intact").is_null());
  EXPECT_EQ(report.at("molecule").at("ionisation"), "acid");
  // pKa 4.4 at pH 6.5: 1/(1 + 10^2.1).
  EXPECT_NEAR(report.at("molecule").at("unionised_share_in_serum").get<double>(), 0.00788, 1e-5);
  EXPECT_EQ(report.at("permeability").at("channels_m_per_s"), 0.0);
}

TEST_F(EndToEnd, AbsorbWritesItsFolder) {
  const Outcome run = acicula("absorb" + own_molecule +
                              " --site forearm --device dermapen --length '0.5 mm' -o report");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("report/absorb.html"));
  EXPECT_EQ(names(work() / "report"),
            (std::set<std::string>{"absorb.json", "absorb.html", "series.csv", "resolved.toml",
                                   "provenance.json", "cite.bib", "molecule.toml"}));
  // With a device the resolved values are a whole protocol.
  EXPECT_EQ(acicula("run --samples 0 report/resolved.toml -o run --quiet").code, 0);
}

TEST_F(EndToEnd, AbsorbGivesTheSameBytesAgain) {
  ASSERT_EQ(acicula(vitamin + " -o a").code, 0);
  ASSERT_EQ(acicula(vitamin + " -o b").code, 0);
  for (const char* name : {"absorb.json", "absorb.html", "series.csv", "resolved.toml"}) {
    EXPECT_EQ(read(work() / "a" / name), read(work() / "b" / name)) << name;
  }
}

TEST_F(EndToEnd, AbsorbWarnsOfMoleculesOutsideTheCorrelations) {
  const std::string start = "schema = 1\n[molecule]\nwater_solubility = \"5 g/L\"\n";
  const std::string end = "[vehicle]\nconcentration = \"1 g/L\"\n";
  write(work() / "large.toml", start + "molar_mass = \"900 g/mol\"\nlog10_kow = 2\n" + end);
  const Outcome large = acicula("absorb --molecule large.toml --site forearm");
  ASSERT_EQ(large.code, 0) << large.err;
  EXPECT_THAT(large.out, HasSubstr("[absorption.molar_mass_extrapolated]"));
  write(work() / "protein.toml", start + "molar_mass = \"20 kg/mol\"\n" + end);
  const Outcome protein =
      acicula("absorb --molecule protein.toml --site forearm --device dermapen --length '0.5 mm'");
  ASSERT_EQ(protein.code, 0) << protein.err;
  EXPECT_THAT(protein.out, AllOf(HasSubstr("[absorption.no_lipid_route]"),
                                 HasSubstr("[formulation.intradermal_grade]")));
}

TEST_F(EndToEnd, AbsorbTellsAllThatIsWrongAtOnceAndWritesNothing) {
  const auto fault = [this](const std::string& words) {
    const Outcome run = acicula("absorb " + words + " -o report");
    EXPECT_EQ(run.code, 2) << words;
    EXPECT_THAT(run.out, IsEmpty()) << words;
    EXPECT_THAT(names(work()), Not(testing::Contains("report"))) << words;
    return run.err;
  };
  EXPECT_THAT(fault(""), AllOf(HasSubstr("--active or --molecule is missing"),
                               HasSubstr("--site is missing")));
  EXPECT_THAT(fault("--active caffeine --molecule m.toml --site cheek"), HasSubstr("exclude"));
  EXPECT_THAT(fault("--active cafeine --site chek --device dermarollr-mf8"),
              AllOf(HasSubstr("Did you mean caffeine?"), HasSubstr("Did you mean cheek?"),
                    HasSubstr("Did you mean dermaroller-mf8?")));
  EXPECT_THAT(fault("--active caffeine --site cheek --device dermaroller-mf8 --length '5 mm'"),
              HasSubstr("longer than"));
  EXPECT_THAT(
      fault("--active caffeine --site periorbital --device skinpen-precision --length '2.5 mm'"),
      HasSubstr("of skin at \"periorbital\""));
  EXPECT_THAT(fault("--active caffeine --site cheek --length '1 mm'"),
              HasSubstr("name a device with --device"));
  EXPECT_THAT(fault("--active caffeine --site cheek --device dermapen "
                    "--set device.needle.count=0 --set serum.vehicle_ph=20"),
              AllOf(HasSubstr("device.needle.count = 0 lies outside"),
                    HasSubstr("serum.vehicle_ph = 20 lies outside 0 to 14")));
  EXPECT_THAT(fault("--active caffeine --site cheek --set serum.active=egf"),
              HasSubstr("says again what --active says"));
  EXPECT_THAT(fault("--active custom --site cheek"),
              HasSubstr("Give --set \"serum.concentration=2 g/L\"."));
  EXPECT_THAT(fault("--molecule missing.toml --site cheek"), HasSubstr("no such file"));
}

TEST_F(EndToEnd, CheckKnowsMoleculeFiles) {
  const std::string folder = ACICULA_SOURCE_DIR "/tests/end_to_end/bad_molecules/";
  const Outcome bad = acicula("check '" + folder + "misspelt.toml'");
  EXPECT_EQ(bad.code, 2);
  EXPECT_THAT(bad.err, HasSubstr("Did you mean molecule.molar_mass?"));
  const Outcome good = acicula(std::string("check '") + ACICULA_SOURCE_DIR +
                               "/examples/own_molecule/molecule.toml'");
  EXPECT_EQ(good.code, 0) << good.err;
  EXPECT_THAT(good.out, HasSubstr("good molecule file"));
}

}  // namespace
}  // namespace acicula::end_to_end
