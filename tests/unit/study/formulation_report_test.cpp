#include "acicula/core/units.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/assess_formulation.hpp"
#include "acicula/study/formulation_report/formulation_words.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace acicula::study {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

io::Protocol protocol(const std::string& serum, bool needled) {
  std::string text =
      "schema = 1\nsubject = {age = \"30 years\", phototype = \"III\", site = \"cheek\"}\n"
      "condition.indication = \"healthy-skin\"\ncourse.follow_up = \"3 days\"\n"
      "[serum]\napplication = \"after\"\n" +
      serum;
  io::Completion completion{.left_out = {"numerics", "output"}};
  if (needled) {
    text +=
        "\n[device]\nname = \"dermaroller-mf8\"\nneedle.length = \"1.0 mm\"\n"
        "[technique]\npasses = 4\ndirections = 4\n";
  } else {
    completion.left_out.insert(completion.left_out.end(), {"device", "technique"});
  }
  return io::read_protocol(text, "p", catalogue(), {}, completion);
}

FormulationReport report_of(const std::string& serum, bool needled) {
  return assess_formulation(protocol(serum, needled).treatment, "A <serum>", "about it",
                            course::parameters_from(catalogue()),
                            formulation_parameters(catalogue()));
}

const FormulationReport& needled_vitamin() {
  static const FormulationReport report = report_of("active = \"ascorbic-acid\"", true);
  return report;
}

/// A report with what its rendering needs.
struct Rendered {
  const FormulationReport& report;
  course::Course course = serum_course(report);
  io::Run run{.treatment = report.treatment,
              .course = course,
              .catalogue = catalogue(),
              .provenance = {.fidelity = "column"},
              .protocol = "",
              .resolved_protocol = ""};
};

double total(const absorption::Delivered& delivered, std::size_t row) {
  double sum = 0.0;
  for (const Place& place : places()) sum += (delivered.*place.amount)[row];
  return sum;
}

TEST(FormulationReport, PlacesHoldAllThatWasApplied) {
  const absorption::Delivered& delivered = needled_vitamin().delivered;
  for (std::size_t row = 1; row < delivered.time.size(); ++row) {
    EXPECT_NEAR(total(delivered, row), delivered.applied, 1e-6 * delivered.applied);
  }
}

TEST(FormulationReport, ComparesNeedledWithIntactSkin) {
  const FormulationReport& report = needled_vitamin();
  ASSERT_TRUE(report.intact);
  EXPECT_EQ(report.intact->time, report.delivered.time);
  EXPECT_GT(report.delivered.absorbed, report.intact->absorbed);
  EXPECT_NEAR(report.intact->absorbed, report.delivered.absorbed_intact,
              1e-3 * report.intact->absorbed);
  EXPECT_GT(report.permeability.channels, report.permeability.intact);
  EXPECT_GT(report.permeability.needled, report.permeability.intact);
}

TEST(FormulationReport, IntactSkinHasNoChannels) {
  const FormulationReport report = report_of("active = \"caffeine\"", false);
  EXPECT_FALSE(report.needled());
  EXPECT_FALSE(report.intact);
  EXPECT_EQ(report.channels.density, 0.0);
  EXPECT_EQ(report.permeability.channels, 0.0);
  EXPECT_EQ(report.permeability.needled, report.permeability.intact);
  // Two routes in parallel bound what both carry with living tissue behind them.
  EXPECT_LE(report.permeability.intact, report.permeability.lipid + report.permeability.polar);
}

TEST(FormulationReport, TheFluxAddsUpToWhatWasAbsorbed) {
  const FormulationReport& report = needled_vitamin();
  const absorption::Delivered& delivered = report.delivered;
  double sum = 0.0;
  for (std::size_t i = 1; i < report.flux.size(); ++i) {
    sum += report.flux[i] * (delivered.time[i] - delivered.time[i - 1]);
  }
  const double end = delivered.viable_epidermis.back() + delivered.dermis.back() +
                     delivered.cleared.back() + delivered.degraded.back();
  EXPECT_NEAR(sum, end, 1e-9 * end);
}

TEST(FormulationReport, TotalsAreForTheTreatedArea) {
  const FormulationReport report = report_of("active = \"caffeine\"\narea = \"100 cm2\"", false);
  // 100 cm2 is 0.01 m2; the adult of the catalogue has 70 kg.
  EXPECT_DOUBLE_EQ(report.systemic.total, 0.01 * report.delivered.cleared.back());
  EXPECT_DOUBLE_EQ(report.systemic.per_body_mass, report.systemic.total / 70.0);
  // EFSA 2015: single doses up to 200 mg.
  ASSERT_TRUE(report.systemic.limit);
  EXPECT_DOUBLE_EQ(*report.systemic.limit, 200e-6);
}

std::vector<std::string> codes(const FormulationReport& report) {
  std::vector<std::string> all;
  for (const course::Warning& warning : report.warnings) all.push_back(warning.code);
  return all;
}

TEST(FormulationCautions, NeedledProductsMustBeMadeForTheSkin) {
  EXPECT_THAT(codes(needled_vitamin()), Contains("formulation.intradermal_grade"));
  EXPECT_THAT(codes(report_of("active = \"ascorbic-acid\"", false)),
              Not(Contains("formulation.intradermal_grade")));
  EXPECT_THAT(
      codes(report_of("active = \"ascorbic-acid\"\nmolecule.intradermal_grade = true", true)),
      Not(Contains("formulation.intradermal_grade")));
}

TEST(FormulationCautions, WarnNearAPublishedLimitAndStopAboveIt) {
  const std::string serum = "active = \"lidocaine\"\nmolecule.systemic_limit = ";
  const double cleared = report_of("active = \"lidocaine\"", true).systemic.total;
  const auto with_limit = [&](double share) {
    return report_of(serum + "\"" + std::to_string(cleared / share * 1e6) + " mg\"", true);
  };
  EXPECT_THAT(codes(with_limit(0.05)), Not(Contains(HasSubstr("systemic"))));
  EXPECT_THAT(codes(with_limit(0.5)), Contains("formulation.systemic_near_limit"));
  const FormulationReport above = with_limit(2.0);
  EXPECT_THAT(above.warnings,
              Contains(testing::AllOf(Field(&course::Warning::code, "formulation.systemic_limit"),
                                      Field(&course::Warning::stop, true))));
  EXPECT_THAT(codes(above), Not(Contains("absorption.systemic_limit")));
}

TEST(FormulationCautions, CarryTheValidityOfTheModels) {
  EXPECT_THAT(codes(report_of("active = \"egf\"", true)), Contains("absorption.no_lipid_route"));
}

TEST(FormulationJson, NamesUnitsAndGivesBothPerAreaAndTotal) {
  const FormulationReport& report = needled_vitamin();
  const auto json = nlohmann::json::parse(formulation_json(Rendered{report}.run, report));
  EXPECT_EQ(json.at("schema"), 1);
  EXPECT_EQ(json.at("molecule").at("active"), "ascorbic-acid");
  EXPECT_EQ(json.at("device").at("needle_length_m"), 1e-3);
  const auto& series = json.at("delivered").at("series");
  const std::size_t rows = series.at("time_s").size();
  for (const Place& place : places()) {
    const std::string key(place.key);
    ASSERT_EQ(series.at(key + "_kg_per_m2").size(), rows) << key;
    // The face of 400 cm2 that the serum is for by default.
    EXPECT_DOUBLE_EQ(series.at(key + "_kg").back().get<double>(),
                     0.04 * series.at(key + "_kg_per_m2").back().get<double>())
        << key;
  }
  EXPECT_GT(json.at("delivered").at("profiles").size(), 2U);
  EXPECT_EQ(json.at("delivered").at("depth_bands").size(), 2U);
  EXPECT_TRUE(json.at("intact").at("series").is_object());
  EXPECT_GT(json.at("enhancement").get<double>(), 1.0);
}

TEST(FormulationJson, HasNullForWhatThereIsNot) {
  const FormulationReport report = report_of("active = \"egf\"", false);
  const auto json = nlohmann::json::parse(formulation_json(Rendered{report}.run, report));
  EXPECT_TRUE(json.at("device").is_null());
  EXPECT_TRUE(json.at("intact").is_null());
  EXPECT_TRUE(json.at("lag_time_s").is_null());
  EXPECT_TRUE(json.at("molecule").at("log10_kow").is_null());
  EXPECT_TRUE(json.at("systemic").at("limit_kg").is_null());
  EXPECT_TRUE(json.at("barrier").at("closure_time_s").is_null());
}

TEST(FormulationText, TellsAmountsRoutesAndWarnings) {
  const FormulationReport& report = needled_vitamin();
  const std::string text = formulation_text(Rendered{report}.run, report);
  for (const char* part : {"channels (P_mn)", "times intact skin", "over 400 cm²", "blood, lymph",
                           "[formulation.intradermal_grade]", "50 to 150 µm"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(FormulationHtml, EscapesNamesAndAsksNothingOfTheNetwork) {
  const FormulationReport& report = needled_vitamin();
  const std::string html = formulation_html(Rendered{report}.run, report);
  EXPECT_THAT(html, HasSubstr("A &lt;serum&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("<serum>")));
  EXPECT_THAT(html, Not(HasSubstr("src=\"http")));
  EXPECT_THAT(html, HasSubstr("</html>"));
  for (const char* figure : {"shares", "living-skin", "absorbed-total", "flux", "profile-tissue",
                             "layers", "bands", "water-loss"}) {
    EXPECT_THAT(html, HasSubstr("<figure id=\"" + std::string(figure) + "\">"));
  }
}

TEST(FormulationSeries, HasOneRowForEachTime) {
  const FormulationReport& report = needled_vitamin();
  const std::string csv = formulation_series(report);
  EXPECT_THAT(csv, testing::StartsWith("time [s],film [kg m-2],"));
  EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')),
            report.delivered.time.size() + 1);
}

TEST(FormulationWords, RowsToldGoForwardToTheEnd) {
  const std::vector<std::size_t> rows = told_rows(needled_vitamin().delivered);
  EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
  EXPECT_EQ(rows.back() + 1, needled_vitamin().delivered.time.size());
}

}  // namespace
}  // namespace acicula::study
