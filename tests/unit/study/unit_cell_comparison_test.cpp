#include "acicula/study/formulation_report/unit_cell_comparison.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/assess_formulation.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"
#include "acicula/study/formulation_report/unit_cell_pictures.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::study {
namespace {

using testing::HasSubstr;
using testing::Not;

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

FormulationReport vitamin_by_columns() {
  const std::string text =
      "schema = 1\nsubject = {age = \"30 years\", phototype = \"III\", site = \"cheek\"}\n"
      "condition.indication = \"healthy-skin\"\ncourse.follow_up = \"3 days\"\n"
      "[serum]\napplication = \"after\"\nactive = \"ascorbic-acid\"\n"
      "[device]\nname = \"dermaroller-mf8\"\nneedle.length = \"1.0 mm\"\n"
      "[technique]\npasses = 4\ndirections = 4\n";
  const io::Protocol protocol =
      io::read_protocol(text, "p", catalogue(), {}, {.left_out = {"numerics", "output"}});
  return assess_formulation(protocol.treatment, "A serum", "", course::parameters_from(catalogue()),
                            formulation_parameters(catalogue()));
}

const FormulationReport& vitamin() {
  static const FormulationReport report = [] {
    FormulationReport both = vitamin_by_columns();
    both.unit_cell = compare_unit_cell(both, course::parameters_from(catalogue()));
    return both;
  }();
  return report;
}

struct Rendered {
  const FormulationReport& report;
  course::Course course = serum_course(report);
  io::Run run{.treatment = report.treatment,
              .course = course,
              .catalogue = catalogue(),
              .provenance = {.fidelity = "cell"},
              .protocol = "",
              .resolved_protocol = ""};
};

TEST(UnitCellComparison, HoldsAllThatWasAppliedAtTheTimesOfTheColumns) {
  const FormulationReport& report = vitamin();
  const auto& rows = report.unit_cell->cell.rows;
  ASSERT_EQ(rows.size(), report.delivered.time.size());
  for (std::size_t row = 1; row < rows.size(); ++row) {
    double sum = 0.0;
    for (const Place& place : places()) sum += rows[row].*place.at_once;
    // 150 g/L in a film of 30 um.
    EXPECT_NEAR(sum, 4.5e-3, 1e-8) << row;
  }
}

TEST(UnitCellComparison, PlacesNameTheSameAmountAtBothLevels) {
  const FormulationReport& report = vitamin();
  // After the first minutes the levels agree on where most of the active is.
  for (std::size_t row = 60; row < report.delivered.time.size(); ++row) {
    for (const Place& place : places()) {
      EXPECT_NEAR(report.unit_cell->cell.rows[row].*place.at_once,
                  (report.delivered.*place.amount)[row], 0.05 * report.delivered.applied)
          << place.key << ' ' << row;
    }
  }
}

TEST(UnitCellComparison, DiffersFromTheColumnsByLittleAndIsReadWhenTheyAre) {
  const UnitCellComparison& comparison = *vitamin().unit_cell;
  ASSERT_TRUE(comparison.difference);
  // The spread of depths, the first hour and the cell's own exchange: docs/models/absorption.md.
  EXPECT_LT(std::abs(*comparison.difference), 0.2);
  EXPECT_NE(*comparison.difference, 0.0);
  EXPECT_NEAR(comparison.absorbed, vitamin().delivered.absorbed * (1.0 + *comparison.difference),
              1e-12);
}

TEST(UnitCellComparison, NeedsAChannel) {
  FormulationReport report = vitamin_by_columns();
  report.channels = {};
  EXPECT_THROW((void)compare_unit_cell(report, course::parameters_from(catalogue())), ModelError);
}

TEST(UnitCellComparison, RefusesChannelsThatOverlap) {
  FormulationReport report = vitamin_by_columns();
  report.channels.density = 1.0 / (report.channels.radius * report.channels.radius);
  EXPECT_THROW((void)compare_unit_cell(report, course::parameters_from(catalogue())), ModelError);
}

TEST(UnitCellJson, StandsBesideTheColumnsAndOnlyWhenAskedFor) {
  const FormulationReport& report = vitamin();
  auto with = nlohmann::json::parse(formulation_json(Rendered{report}.run, report));
  const auto& cell = with.at("unit_cell");
  EXPECT_EQ(cell.at("series").at("time_s"), with.at("delivered").at("series").at("time_s"));
  EXPECT_EQ(cell.at("series").at("dermis_kg_per_m2").size(), report.delivered.time.size());
  EXPECT_GT(cell.at("mesh_cells_across"), 10);
  EXPECT_GT(cell.at("mesh_cells_down"), 10);
  // A disc as large as the skin of one channel.
  const double radius = cell.at("cell_radius_m").get<double>();
  EXPECT_NEAR(3.14159265 * radius * radius * report.channels.density, 1.0, 1e-6);
  FormulationReport columns = report;
  columns.unit_cell.reset();
  const auto without = nlohmann::json::parse(formulation_json(Rendered{columns}.run, columns));
  EXPECT_FALSE(without.contains("unit_cell"));
  with.erase("unit_cell");
  EXPECT_EQ(with, without);
}

TEST(UnitCellText, ComparesWithTheColumns) {
  const FormulationReport& report = vitamin();
  const std::string text = formulation_text(Rendered{report}.run, report);
  EXPECT_THAT(text, HasSubstr("\nunit cell     "));
  EXPECT_THAT(text, HasSubstr("than the columns; mesh of "));
}

TEST(UnitCellPictures, AreTwoSmallOnesOnOneScale) {
  const std::string html = unit_cell_pictures(vitamin());
  EXPECT_LT(html.size(), 100000U);
  EXPECT_THAT(html, HasSubstr("<figure id=\"unit-cell-0\">"));
  EXPECT_THAT(html, HasSubstr("<figure id=\"unit-cell-1\"><h3>Concentration round one channel "
                              "after 60 min</h3>"));
  for (const char* part : {"horny layer", "epidermis", "dermis", "g/L", "style=\"fill:#"}) {
    EXPECT_THAT(html, HasSubstr(part));
  }
}

TEST(UnitCellPictures, ShowWhereTheActiveIs) {
  // Active in the upper 100 um alone: one rectangle of the last colour over the whole width.
  FormulationReport report = vitamin();
  auto& cell = report.unit_cell->cell;
  cell.pictures.resize(1);
  auto& field = cell.pictures.front().concentration;
  std::fill(field.begin(), field.end(), 0.0);
  EXPECT_EQ(unit_cell_pictures(report), "");
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (cell.depth.centre(i / cell.radius.size()) < 100e-6) field[i] = 2.0;
  }
  const std::string html = unit_cell_pictures(report);
  // 2 g/L is the highest, so it has the last colour.
  EXPECT_THAT(html, HasSubstr("<path style=\"fill:#fde725\" d=\"M48 12h222v"));
  EXPECT_THAT(html, Not(HasSubstr("<path style=\"fill:#c2df23\"")));
}

TEST(UnitCellHtml, HasItsSectionWhenAskedFor) {
  const FormulationReport& report = vitamin();
  EXPECT_THAT(formulation_html(Rendered{report}.run, report),
              testing::AllOf(HasSubstr("Around one channel"),
                             HasSubstr("<figure id=\"unit-cell-absorbed\">"),
                             HasSubstr("by columns and by unit cell")));
  FormulationReport columns = report;
  columns.unit_cell.reset();
  EXPECT_THAT(formulation_html(Rendered{columns}.run, columns), Not(HasSubstr("unit-cell")));
}

}  // namespace
}  // namespace acicula::study
