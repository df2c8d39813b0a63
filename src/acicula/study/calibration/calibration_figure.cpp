#include "acicula/evidence/standard_normal.hpp"
#include "acicula/io/report/bar_figure.hpp"
#include "acicula/study/calibration/calibration_report.hpp"

#include <fmt/format.h>

namespace acicula::study {
namespace {

using io::report::Bar;

/// The interval of 90 % of a normal law.
Bar around(double mean, double standard_deviation) {
  const double half = evidence::normal_quantile(0.95) * standard_deviation;
  return {.from = mean - half, .to = mean + half};
}

}  // namespace

std::string calibration_figure(const CalibrationRun& run) {
  const std::vector<Calibrated>& parameters = run.calibration.parameters;
  io::report::BarFigure figure{
      .title = "Parameters before and after calibration: 90 % intervals",
      .description =
          fmt::format("90 % intervals of the normal scores of {} parameters.", parameters.size()),
      .axis = "normal score",
      .kinds = {"before", "after"},
      .rows = {}};
  for (const Calibrated& one : parameters) {
    figure.rows.push_back(
        {.label = one.key,
         .meaning = run.catalogue.parameter(one.key).meaning,
         .bars = {around(0.0, 1.0), around(one.chain.mean, one.chain.standard_deviation)}});
  }
  return io::report::bar_figure(figure);
}

}  // namespace acicula::study
