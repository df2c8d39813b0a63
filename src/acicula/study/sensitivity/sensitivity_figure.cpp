#include "acicula/io/report/bar_figure.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace acicula::study {
namespace {

using io::report::Bar;
using io::report::BarRow;

std::optional<Bar> bar(const SobolIndex& index) {
  if (!std::isfinite(index.value)) return std::nullopt;
  return Bar{.from = 0.0, .to = index.value, .interval = index.interval90};
}

BarRow row(const std::string& label, const InputSensitivity& input) {
  return {
      .label = label, .meaning = input.meaning, .bars = {bar(input.total), bar(input.first_order)}};
}

}  // namespace

std::string sensitivity_figure(const Sensitivity& sensitivity) {
  if (!(sensitivity.standard_deviation > 0.0)) return "";
  const std::string& observer = sensitivity.endpoint.observer;
  io::report::BarFigure figure{
      .title = fmt::format("What {}{} depends on", sensitivity.endpoint.name,
                           observer.empty() ? "" : " (" + observer + ")"),
      .description = fmt::format("Sobol indices of {} uncertain inputs, with 90 % intervals.",
                                 sensitivity.inputs.size()),
      .axis = "share of the variance",
      .kinds = {"with others (total)", "alone (first order)"},
      .rows = {}};
  for (const InputSensitivity& input : sensitivity.inputs) {
    figure.rows.push_back(row(input.key, input));
  }
  if (sensitivity.others) {
    figure.rows.push_back(
        row(fmt::format("the other {} together", sensitivity.other_inputs), *sensitivity.others));
  }
  return io::report::bar_figure(figure);
}

}  // namespace acicula::study
