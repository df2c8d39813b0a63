#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

#include <map>
#include <string>

namespace acicula::study {

/// The part of a course that a formulation report has: skin, channels, one session, warnings. What
/// draws and cites a run takes it.
[[nodiscard]] course::Course serum_course(const FormulationReport& report);

/// absorb.json; SI, the unit at the end of each name; null where there is nothing.
[[nodiscard]] std::string formulation_json(const io::Run& run, const FormulationReport& report);

/// The report for a terminal.
[[nodiscard]] std::string formulation_text(const io::Run& run, const FormulationReport& report);

/// absorb.html: one self-contained page.
[[nodiscard]] std::string formulation_html(const io::Run& run, const FormulationReport& report);

/// series.csv: one row a time, per area and over the treated area.
[[nodiscard]] std::string formulation_series(const FormulationReport& report);

/// The files of the report's folder, name to text; the same report gives the same bytes.
/// @param molecule_file  text of the user's molecule file; empty: there is none
[[nodiscard]] std::map<std::string, std::string> formulation_files(
    const io::Run& run, const FormulationReport& report, const std::string& molecule_file);

}  // namespace acicula::study
