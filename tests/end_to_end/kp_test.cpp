#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "support/source_folder.hpp"
#include <cmath>

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string table =
    std::string("'") + ACICULA_SOURCE_DIR + "/validation/data/human_skin_kp_cheruvu2022_train.csv'";

TEST_F(EndToEnd, KpScoresTheMediansOfCompounds) {
  const Outcome kp = acicula("kp " + table + " --json");
  ASSERT_EQ(kp.code, 0) << kp.err;
  const json report = json::parse(kp.out);
  EXPECT_EQ(report.at("rows").size(), 361U);
  const json& summary = report.at("summary");
  EXPECT_EQ(summary.at("compounds"), 103);
  EXPECT_LE(summary.at("rmse_log10_per_compound").get<double>(), 0.75);
  EXPECT_LT(std::abs(summary.at("bias").get<double>()), 0.1);
  EXPECT_GE(summary.at("within_1_log").get<double>(), 0.85);
  EXPECT_THAT(names(work()), IsEmpty());
}

TEST_F(EndToEnd, KpPrintsATableAndDrawsTheFigure) {
  const Outcome kp = acicula("kp " + table + " --trans-bilayer-fit cdc-2020 --figure parity.svg");
  ASSERT_EQ(kp.code, 0) << kp.err;
  EXPECT_THAT(kp.out,
              AllOf(HasSubstr("trans-bilayer fit cdc-2020"), HasSubstr("within one log10")));
  EXPECT_THAT(read(work() / "parity.svg"), HasSubstr("<svg xmlns"));
}

TEST_F(EndToEnd, KpPredictsWithoutMeasurements) {
  write(work() / "own.csv", "log10_kow,molar_mass_g_per_mol\n1.48,94.11\n2,6045\n");
  const Outcome kp = acicula("kp own.csv --json");
  ASSERT_EQ(kp.code, 0) << kp.err;
  const json report = json::parse(kp.out);
  EXPECT_TRUE(report.at("summary").at("bias").is_null());
  EXPECT_TRUE(report.at("rows")[0].at("predicted_log10_kp_cm_per_h").is_number());
  EXPECT_TRUE(report.at("rows")[1].at("predicted_log10_kp_cm_per_h").is_null());
  EXPECT_FALSE(report.at("rows")[1].at("cautions").empty());
}

TEST_F(EndToEnd, KpTellsEveryFaultOfATableAndWritesNothing) {
  write(work() / "bad.csv",
        "molar_mass_g_per_mol,log10_kow,log10_kp_cm_per_h\nNaN,1,-2\n94,,-2\n94,1\n");
  const Outcome kp = acicula("kp bad.csv --figure parity.svg");
  EXPECT_EQ(kp.code, 2);
  EXPECT_THAT(kp.out, IsEmpty());
  EXPECT_THAT(kp.err, AllOf(HasSubstr("bad.csv:2: molar_mass_g_per_mol is \"NaN\""),
                            HasSubstr("bad.csv:3: log10_kow is missing."),
                            HasSubstr("bad.csv:4: This record has 2 cells, the header 3.")));
  EXPECT_FALSE(fs::exists(work() / "parity.svg"));
}

TEST_F(EndToEnd, KpRefusesWhatItCannotUse) {
  write(work() / "empty.csv", "");
  write(work() / "plain.csv", "log10_kow,molar_mass_g_per_mol\n1.48,94.11\n");
  EXPECT_EQ(acicula("kp empty.csv").code, 2);
  EXPECT_EQ(acicula("kp '" ACICULA_PROGRAM "'").code, 2);
  EXPECT_EQ(acicula("kp missing.csv").code, 2);
  EXPECT_EQ(acicula("kp .").code, 2);
  EXPECT_EQ(acicula("kp").code, 2);
  EXPECT_EQ(acicula("kp plain.csv --figure parity.svg").code, 2);
  EXPECT_EQ(acicula("kp plain.csv --trans-bilayer-fit cdc_2020").code, 0);
  const Outcome fit = acicula("kp plain.csv --trans-bilayer-fit cdc-2002");
  EXPECT_EQ(fit.code, 2);
  EXPECT_THAT(fit.err, HasSubstr("Did you mean cdc-2020?"));
  const Outcome huge =
      acicula("kp huge.csv", "head -c 20000000 /dev/zero | tr '\\0' 'a' > huge.csv;");
  EXPECT_EQ(huge.code, 2);
  EXPECT_THAT(huge.err, HasSubstr("larger than 16384 KiB"));
}

}  // namespace
}  // namespace acicula::end_to_end
