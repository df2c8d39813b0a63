#include "acicula/io/protocol_words.hpp"
#include "acicula/io/report/barrier_courses.hpp"
#include "acicula/io/report/endpoint_tables.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/evidence_tables.hpp"
#include "acicula/io/report/geometry.hpp"
#include "acicula/io/report/page.hpp"
#include "acicula/io/report/puncture_facts.hpp"
#include "acicula/study/formulation_report/formulation_figures.hpp"
#include "acicula/study/formulation_report/formulation_tables.hpp"
#include "acicula/study/formulation_report/formulation_words.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"
#include "acicula/study/formulation_report/unit_cell_pictures.hpp"

namespace acicula::study {

std::string formulation_html(const io::Run& run, const FormulationReport& report) {
  using io::report::figure_section;
  const std::string title = io::report::escape(
      report.molecule + (report.needled() ? " on needled skin" : " on intact skin"));
  std::string html =
      io::report::page_start(title, io::report::escape(skin_words(run, report))) +
      io::report::warning_section(run) + formulation_cards(report) +
      formulation_terms(run, report) +
      figure_section("amounts", "Where it goes", amount_figures(report), amount_table(report)) +
      figure_section("absorption", "How much gets in", absorption_figures(report),
                     permeability_table(report)) +
      figure_section("depths", "How deep it gets", depth_figures(report), band_table(report));
  if (report.unit_cell) {
    html += figure_section("unit-cell", "Around one channel",
                           unit_cell_curve(report) + unit_cell_pictures(report),
                           unit_cell_table(report));
  }
  if (report.channels.density > 0.0) {
    html += figure_section("barrier", "How the barrier closes", io::report::closure_figures(run)) +
            figure_section("puncture", "The channels", io::report::geometry_figures(run),
                           io::report::puncture_facts(run));
  }
  return html + io::report::parameter_section(run) + io::report::reference_section(run) +
         io::report::provenance_section(run) +
         io::report::page_end("This report describes a simulation");
}

}  // namespace acicula::study
