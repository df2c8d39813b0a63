#include "acicula/evidence/files.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/study/permeability_table/net_charge.hpp"
#include "acicula/study/permeability_table/permeability_report.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "support/source_folder.hpp"

namespace acicula::study {
namespace {

using absorption::TransBilayerFit;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<PredictedPermeability> predicted(std::string_view table) {
  static const auto parameters =
      absorption::parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return predict_permeability(io::read_permeability_csv(table, "kp.csv"),
                              TransBilayerFit::dancik_2013, parameters);
}

PredictedPermeability made(const std::string& compound, double kow, double measured,
                           double prediction) {
  PredictedPermeability row;
  row.record.compound = compound;
  row.record.log10_kow = kow;
  row.record.log10_kp_cm_per_h = measured;
  row.log10_kp_cm_per_h = prediction;
  return row;
}

std::vector<std::string> codes(const PredictedPermeability& row) {
  std::vector<std::string> list;
  for (const auto& caution : row.cautions) list.push_back(caution.code);
  return list;
}

TEST(PermeabilityScore, IsOverMediansOfCompounds) {
  // Compound a: medians -2 and -1.5, error 0.5; b: error -1.5. By hand: bias -0.5,
  // RMSE sqrt((0.25 + 2.25)/2) = 1.1180, one of two within a decade.
  const std::vector<PredictedPermeability> rows{
      made("a", 0.0, -3.0, -1.4), made("a", 0.0, -2.0, -1.5), made("a", 0.0, -1.0, -1.6),
      made("b", 4.0, -1.0, -2.5)};
  const PermeabilitySummary summary = score_permeability(rows);
  EXPECT_EQ(summary.rows, 4);
  EXPECT_EQ(summary.compounds, 2);
  ASSERT_TRUE(summary.all.has_value());
  EXPECT_NEAR(summary.all->bias, -0.5, 1e-12);
  EXPECT_NEAR(summary.all->root_mean_square, 1.118034, 1e-6);
  EXPECT_EQ(summary.all->within_1_log, 0.5);
  EXPECT_FALSE(summary.by_class[0].has_value());
  EXPECT_NEAR(summary.by_class[1]->bias, 0.5, 1e-12);
  EXPECT_NEAR(summary.by_class[3]->bias, -1.5, 1e-12);
}

TEST(PermeabilityScore, MediansOfAnEvenNumberLieBetween) {
  const std::vector<PredictedPermeability> rows{made("a", 0.0, -3.0, -2.0),
                                                made("a", 1.0, -2.0, -1.0)};
  const auto medians = compound_medians(rows);
  ASSERT_EQ(medians.size(), 1U);
  EXPECT_EQ(medians[0].log10_kow, 0.5);
  EXPECT_EQ(medians[0].measured_cm_per_h, -2.5);
  EXPECT_EQ(medians[0].predicted_cm_per_h, -1.5);
}

TEST(PermeabilityScore, ClassesMeetAtTheirLowerEnds) {
  EXPECT_EQ(kow_class(-1.01), 0U);
  EXPECT_EQ(kow_class(-1.0), 1U);
  EXPECT_EQ(kow_class(1.0), 2U);
  EXPECT_EQ(kow_class(3.0), 3U);
}

TEST(PermeabilityPrediction, NamesThePartThatDecides) {
  const auto rows = predicted(
      "compound_key,molar_mass_g_per_mol,log10_kow\nmannitol,182.17,-3.26\ncaffeine,194.19,-0.07\n"
      "decanol,158.28,3.9\n");
  EXPECT_EQ(rows[0].dominant, DominantPart::polar_route);
  EXPECT_EQ(rows[1].dominant, DominantPart::lipid_route);
  EXPECT_EQ(rows[2].dominant, DominantPart::tissue);
  // -4.3100: the independent script of the law's own test.
  EXPECT_NEAR(*rows[0].log10_kp_cm_per_h, -4.3100, 1e-3);
}

TEST(PermeabilityPrediction, IsNeverSilentOutsideItsGround) {
  const auto rows = predicted(
      "molar_mass_g_per_mol,log10_kow,temperature_K,skin_thickness_mm,smiles\n"
      "182.17,-3.26,310,0.1,\n900,2,310,0.1,\n6045,2,310,0.1,\n94,1.5,330,0.1,\n94,1.5,,,\n"
      "194,3.75,310,0.1,CCCC(=O)[O-].[Na+]\n");
  EXPECT_THAT(codes(rows[0]), Contains("absorption.log_kow_extrapolated"));
  EXPECT_THAT(codes(rows[1]), Contains("absorption.molar_mass_extrapolated"));
  EXPECT_TRUE(rows[1].log10_kp_cm_per_h.has_value());
  EXPECT_THAT(codes(rows[2]), Contains("absorption.no_intact_route"));
  EXPECT_FALSE(rows[2].log10_kp_cm_per_h.has_value());
  EXPECT_EQ(rows[2].dominant, DominantPart::none);
  EXPECT_THAT(codes(rows[3]), Contains("permeability.temperature_extrapolated"));
  EXPECT_THAT(codes(rows[4]), Contains("permeability.temperature_assumed"));
  EXPECT_THAT(codes(rows[4]), Contains("permeability.thickness_assumed"));
  EXPECT_THAT(codes(rows[5]), Contains("permeability.charged_species"));
}

TEST(WrittenCharge, IsSeenInSaltsNotInNitroGroups) {
  EXPECT_TRUE(is_written_charged("CCCC(=O)[O-].[Na+]"));
  EXPECT_TRUE(is_written_charged("C[N+](C)(C)C"));
  EXPECT_TRUE(is_written_charged("[Ca+2].[Cl-].[Cl-]"));
  EXPECT_FALSE(is_written_charged("C1=CC(=CC(=C1)O)[N+](=O)[O-]"));
  EXPECT_FALSE(is_written_charged("C[N+](C)(C)CC(=O)[O-]"));
  EXPECT_FALSE(is_written_charged("CC-C=O"));
  EXPECT_FALSE(is_written_charged(""));
}

TEST(PermeabilityReport, IsJsonWithTheSummaryAndEveryRow) {
  const auto rows = predicted(
      "compound_key,molar_mass_g_per_mol,log10_kow,temperature_K,skin_thickness_mm,log10_kp_cm_per_"
      "h\n"
      "\"phenol, \"\"pure\"\"\",94.11,1.48,310,0.1,-2.06\nmannitol,182.17,-3.26,305,0.1,\n");
  const auto json = nlohmann::json::parse(permeability_json(rows, TransBilayerFit::dancik_2013));
  EXPECT_EQ(json["rows"].size(), 2U);
  EXPECT_EQ(json["rows"][0]["compound_key"], "phenol, \"pure\"");
  EXPECT_TRUE(json["rows"][1]["measured_log10_kp_cm_per_h"].is_null());
  EXPECT_TRUE(json["rows"][1]["predicted_log10_kp_cm_per_h"].is_number());
  EXPECT_EQ(json["summary"]["rows"], 2);
  EXPECT_EQ(json["summary"]["compounds"], 2);
  EXPECT_EQ(json["summary"]["scored_compounds"], 1);
  for (const char* key : {"rmse_log10_per_compound", "bias", "within_1_log"}) {
    EXPECT_TRUE(json["summary"][key].is_number()) << key;
  }
  EXPECT_EQ(json["summary"]["by_log_kow"].size(), 4U);
  EXPECT_TRUE(json["cautions"].contains("absorption.log_kow_extrapolated"));
}

TEST(PermeabilityReport, WithoutMeasurementsHasPredictionsAndNoScore) {
  const auto rows = predicted("molar_mass_g_per_mol,log10_kow\n94.11,1.48\n");
  const auto json = nlohmann::json::parse(permeability_json(rows, TransBilayerFit::cdc_2020));
  EXPECT_TRUE(json["summary"]["bias"].is_null());
  EXPECT_EQ(json["trans_bilayer_fit"], "cdc-2020");
  EXPECT_THAT(permeability_text(rows, TransBilayerFit::cdc_2020),
              HasSubstr("no measurements to score"));
  EXPECT_EQ(parity_figure(rows), "");
}

TEST(PermeabilityReport, LetsNoNameSteerTheTerminalOrTheFigure) {
  const auto rows = predicted(
      "compound_key,molar_mass_g_per_mol,log10_kow,log10_kp_cm_per_h\n<b>\x1B[2J,94.11,1.48,-2\n");
  EXPECT_THAT(permeability_text(rows, TransBilayerFit::dancik_2013), Not(HasSubstr("\x1B")));
  EXPECT_THAT(parity_figure(rows), Not(HasSubstr("<b>")));
  EXPECT_THAT(parity_figure(rows), HasSubstr("&lt;b&gt;"));
}

TEST(ParityFigure, IsThatOfThisBuild) {
  const std::string source = ACICULA_SOURCE_DIR;
  const std::string table = source + "/validation/data/human_skin_kp_cheruvu2022_train.csv";
  const std::string figure = source + "/docs/figures/kp_parity.svg";
  const std::string drawn =
      parity_figure(predicted(io::read_text_file(table, io::largest_permeability_table)));
  EXPECT_LT(drawn.size(), 60000U);
  // EXPECT_EQ would print both figures.
  EXPECT_TRUE(io::read_text_file(figure) == drawn)
      << figure << " is stale: acicula kp " << table << " --figure " << figure;
}

}  // namespace
}  // namespace acicula::study
