#include "acicula/io/provenance.hpp"
#include "acicula/study/calibration/calibration_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace acicula::study {
namespace {

constexpr std::string_view factors = "discrepancy.";

/// A text as TOML quotes it; texts of the catalogue are one line.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string how(const CalibrationRun& run) {
  const Calibration& calibration = run.calibration;
  return fmt::format(
      "{} numbers and {} claims of {} studies of role calibration; acicula calibrate, seed {}, {} "
      "samples, {} walkers, {} steps. Left out one study at a time, {:.0f} % of the numbers lie "
      "inside their 90 % intervals.",
      calibration.numbers.size(), calibration.claims, calibration.studies, run.request.seed,
      run.request.samples, run.request.walkers, run.request.steps,
      100.0 * calibration.left_out_coverage);
}

std::string list(const std::vector<double>& numbers) {
  std::string text;
  for (const double number : numbers) {
    text += (text.empty() ? "" : ", ") + fmt::format("{:.3f}", number);
  }
  return '[' + text + ']';
}

std::string parameter_table(const evidence::Parameter& parameter) {
  std::string text =
      fmt::format("\n[{}]\nmeaning = {}\nvalue = {:g}\nunit = {}\n", parameter.key,
                  quoted(parameter.meaning), parameter.value, quoted(parameter.unit));
  return text + fmt::format(
                    "distribution = {}\nspread = {:.3g}\nlevel = {}\nsource = {}\nlocator = {}\n"
                    "grade = {}\nnote = {}\n",
                    quoted(std::string(name(parameter.shape))), parameter.spread,
                    quoted(std::string(name(parameter.level))), quoted(parameter.source),
                    quoted(parameter.locator), quoted(std::string(name(parameter.grade))),
                    quoted(parameter.note));
}

}  // namespace

std::string posterior_file(const CalibrationRun& run) {
  const evidence::Posterior& posterior = run.calibration.posterior;
  std::string text = fmt::format(
      "schema = 1\ntitle = \"Parameters calibrated together\"\nnote = {}\n\n"
      "# Normal scores of the distributions in data/parameters: 0 and 1 without correlation are "
      "those again.\nkeys = [\n",
      quoted(how(run)));
  for (const std::string& key : posterior.keys) text += fmt::format("  {},\n", quoted(key));
  text += "]\nmean = " + list(posterior.mean) +
          "\nstandard_deviation = " + list(posterior.standard_deviation) + "\ncorrelation = [\n";
  const std::size_t count = posterior.keys.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = posterior.correlation.begin() + static_cast<std::ptrdiff_t>(i * count);
    text += fmt::format("  {},\n", list({row, row + static_cast<std::ptrdiff_t>(i + 1)}));
  }
  return text + "]\n";
}

std::string discrepancy_file(const CalibrationRun& run) {
  std::string text =
      "schema = 1\n\n"
      "# Factors between what a study finds and what the model says of it, one for a family of "
      "endpoints: what neither parameters\n# nor protocols explain. Written anew by acicula "
      "calibrate.\n";
  for (const auto& [key, parameter] : run.catalogue.parameters()) {
    if (!key.starts_with(factors)) continue;
    evidence::Parameter own = parameter;
    const auto found = std::ranges::find(run.calibration.spreads, key, &Calibrated::key);
    if (found != run.calibration.spreads.end()) {
      own.spread = found->mean;
      own.grade = evidence::Grade::fitted;
      own.locator = "acicula calibrate";
      own.note = fmt::format(
          "Root mean square of the spread after calibration, 90 % interval {:.2g} to {:.2g}; "
          "before {:.2g} to {:.2g}.",
          found->posterior.front(), found->posterior.back(), found->prior.front(),
          found->prior.back());
    }
    text += parameter_table(own);
  }
  return text;
}

std::map<std::string, std::string> calibration_files(const CalibrationRun& run) {
  return {{"calibration.json", calibration_json(run)},
          {"calibration.txt", calibration_text(run)},
          {"calibration.svg", calibration_figure(run)},
          {"data/posterior/calibrated.toml", posterior_file(run)},
          {"data/parameters/discrepancy.toml", discrepancy_file(run)},
          {"provenance.json", io::provenance_json(run.provenance)}};
}

}  // namespace acicula::study
