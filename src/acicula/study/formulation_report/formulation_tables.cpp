#include "acicula/study/formulation_report/formulation_tables.hpp"

#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/table.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/formulation_words.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace acicula::study {
namespace {

using io::significant;
using io::report::card;
using io::report::escape;
using io::report::Row;
using io::report::table;

constexpr double milligram = 1e-6;

std::string shown(double value, std::string_view unit, std::string_view name = "") {
  return io::display(value, unit, name).text();
}

std::string pkas(const absorption::Molecule& molecule) {
  std::string text;
  for (const double pka : molecule.acid_pkas) text += ", acid pKa " + significant(pka);
  for (const double pka : molecule.base_pkas) text += ", base pKa " + significant(pka);
  return text;
}

std::string molecule_words(const FormulationReport& report) {
  const absorption::Molecule& molecule = report.treatment.serum.molecule;
  std::string text = report.molecule + ": " +
                     significant(evidence::convert(molecule.molar_mass, "kg/mol", "g/mol")) +
                     " g/mol";
  text += molecule.log10_kow ? ", log10 Kow " + significant(*molecule.log10_kow)
                             : ", no octanol-water coefficient";
  text += pkas(molecule) + ", intrinsic solubility " + shown(molecule.water_solubility, "kg m-3");
  return text + fmt::format("; {} % without charge in the serum",
                            significant(100.0 * report.unionised_share));
}

std::string rate(double value) { return shown(value, "m s-1", "absorption"); }

}  // namespace

std::string formulation_cards(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  const std::string read = "at " + shown(delivered.assessed_at, "s") + ", when washed off";
  std::string html =
      R"(<section aria-labelledby="headline"><h2 id="headline">At a glance</h2><dl class="cards">)" +
      card("Absorbed", io::display(delivered.fraction_absorbed, "1", "share"), read) +
      card("Absorbed per area", io::display(delivered.absorbed, "kg m-2"), read);
  if (report.needled()) {
    const io::Displayed none{"none", ""};
    html += card("Against intact skin",
                 delivered.enhancement > 0.0 ? io::display(delivered.enhancement, "1") : none,
                 delivered.enhancement > 0.0 ? "times as much; falls as intact skin lets more in"
                                             : "intact skin lets nothing through") +
            card("Permeability of the channels",
                 io::display(report.permeability.channels, "m s-1", "absorption"),
                 "P_mn, right after needling");
  } else {
    html += card("Permeability", io::display(report.permeability.intact, "m s-1", "absorption"),
                 "of intact skin, steady") +
            card("Lag time", io::display(delivered.lag_time, "s"), "of the horny layer");
  }
  html += card("Peak flux", io::display(delivered.peak_flux, "kg m-2 s-1"), "into living skin") +
          card("Window of delivery", io::display(delivered.delivery_window, "s"),
               "nine tenths of what is ever absorbed");
  if (report.channels.density > 0.0) {
    html += card("Channels closed", io::display(delivered.closure_time, "s"),
                 "half closed after " + shown(delivered.closure_half_life, "s"));
  }
  const Systemic& systemic = report.systemic;
  html += card("To the blood", {significant(systemic.total / milligram), "mg"},
               systemic.limit_share
                   ? significant(100.0 * *systemic.limit_share) + " % of the published limit"
                   : "over the treated area");
  return html + "</dl></section>\n";
}

std::string formulation_terms(const io::Run& run, const FormulationReport& report) {
  std::vector<std::pair<std::string_view, std::string>> terms{
      {"Molecule", molecule_words(report)},
      {"Serum", serum_words(report)},
      {"Skin", skin_words(run, report)},
      {"Layers", fmt::format("stratum corneum {}, viable epidermis {}, dermis {}",
                             shown(report.skin.stratum_corneum.thickness, "m"),
                             shown(report.skin.viable_epidermis.thickness, "m"),
                             shown(report.skin.dermis.thickness, "m"))}};
  if (report.channels.density > 0.0) {
    terms.emplace_back(
        "Channels",
        fmt::format("{} per cm², each {} wide and {} deep after recoil, {} of the surface",
                    io::display(report.channels.density, "m-2").number,
                    shown(2.0 * report.channels.radius, "m"),
                    shown(report.channels.residual_depth.mean, "m"),
                    shown(report.channels.area_fraction, "1", "share")));
  }
  terms.emplace_back("Delivery", delivery_words(report));
  terms.emplace_back("Blood", systemic_words(report));
  if (!report.about.empty()) terms.emplace_back("About the active", report.about);
  std::string html =
      R"(<section aria-labelledby="done"><h2 id="done">What was computed</h2><dl class="terms">)";
  for (const auto& [term, words] : terms) {
    html += "<dt>" + escape(term) + "</dt><dd>" + escape(words) + "</dd>";
  }
  return html + "</dl></section>\n";
}

std::string amount_table(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  const double area = report.treatment.serum.area;
  Row heads{"after"};
  for (const Place& place : places()) heads.emplace_back(place.words);
  std::vector<Row> per_area;
  std::vector<Row> total;
  for (const std::size_t row : told_rows(delivered)) {
    per_area.push_back({shown(delivered.time[row], "s")});
    total.push_back(per_area.back());
    for (const Place& place : places()) {
      const double amount = (delivered.*place.amount)[row];
      per_area.back().push_back(
          amount_words(amount, delivered.applied, microgram_per_square_centimetre));
      total.back().push_back(amount_words(amount, delivered.applied, milligram / area));
    }
  }
  return table("Amount per area of skin, µg/cm².", heads, per_area) +
         table(fmt::format("Amount over the treated area of {} cm², mg.",
                           significant(area * unit::per_square_centimetre)),
               heads, total);
}

std::string permeability_table(const FormulationReport& report) {
  const RoutePermeabilities& p = report.permeability;
  std::vector<Row> rows{{"horny layer, lipids (the uncharged share)", rate(p.lipid)},
                        {"horny layer, water-filled route", rate(p.polar)},
                        {"intact skin: both, then living tissue and clearance", rate(p.intact)}};
  if (report.needled()) {
    rows.push_back({"channels after elastic recoil (P_mn)", rate(p.channels)});
    rows.push_back({"needled skin: all routes, then living tissue", rate(p.needled)});
  }
  return table(
      "Steady permeabilities against the serum as it is put on, before channels close and the "
      "serum dries. Compare channels by P_mn: the ratio to intact skin falls as intact skin lets "
      "more through.",
      {"route", "permeability"}, rows);
}

std::string band_table(const FormulationReport& report) {
  std::vector<Row> rows;
  const auto add = [&rows](const absorption::Delivered& delivered, const std::string& skin) {
    for (const absorption::DepthBand& band : delivered.bands) {
      rows.push_back({depth_words(band.top, band.bottom) + skin, shown(band.peak, "kg m-3"),
                      shown(band.peak_time, "s"),
                      significant(band.area_under_curve / unit::hour) + " g/L h"});
    }
  };
  add(report.delivered, "");
  if (report.intact) add(*report.intact, ", intact skin");
  if (rows.empty()) return "";
  return table("Concentration in bands of depth below the surface.",
               {"depth", "peak", "reached after", "area under the curve"}, rows);
}

std::string unit_cell_table(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  Row heads{"after"};
  for (const Place& place : places()) heads.emplace_back(place.words);
  std::vector<Row> rows;
  for (const std::size_t row : told_rows(delivered)) {
    Row columns{shown(delivered.time[row], "s") + ", columns"};
    Row cell{shown(delivered.time[row], "s") + ", unit cell"};
    for (const Place& place : places()) {
      columns.push_back(amount_words((delivered.*place.amount)[row], delivered.applied,
                                     microgram_per_square_centimetre));
      cell.push_back(amount_words(report.unit_cell->cell.rows[row].*place.at_once,
                                  delivered.applied, microgram_per_square_centimetre));
    }
    rows.push_back(std::move(columns));
    rows.push_back(std::move(cell));
  }
  return "<p>" + escape("Unit cell: " + unit_cell_words(report) + ".") + "</p>\n" +
         table("Amount per area of skin by columns and by unit cell, µg/cm².", heads, rows);
}

}  // namespace acicula::study
