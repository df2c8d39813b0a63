#include "acicula/course/endpoints.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/study/calibration/calibration_report.hpp"
#include "acicula/study/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace acicula::study {
namespace {

std::string shown(double value, const std::string& endpoint) {
  const course::EndpointDeclaration* declaration = course::find_endpoint(endpoint);
  return io::display(value, declaration == nullptr ? "1" : declaration->unit, endpoint).text();
}

/// "median [5 %, 95 %]" in the unit of the catalogue's file.
std::string three(const std::array<double, 3>& quantiles, const std::string& unit) {
  const auto own = [&](double value) {
    return io::significant(evidence::convert(value, evidence::si_unit(unit), unit));
  };
  return fmt::format("{} [{}, {}]", own(quantiles[1]), own(quantiles[0]), own(quantiles[2]));
}

std::string rows(const std::vector<Calibrated>& all, const evidence::Catalogue& catalogue,
                 bool spreads) {
  std::string text;
  for (const Calibrated& one : all) {
    const std::string unit = spreads ? "1" : catalogue.parameter(one.key).unit;
    fmt::format_to(std::back_inserter(text),
                   "{:<46} {:<8} {:<30} {:<30} {:>6.2f} {:>5.2f} {:>7.0f} {:>6.3f}\n", one.key,
                   unit, three(one.prior, unit), three(one.posterior, unit), one.chain.mean,
                   one.chain.standard_deviation, one.chain.effective_samples,
                   one.chain.split_r_hat);
  }
  return text;
}

std::string number_rows(const Calibration& calibration) {
  std::string text;
  for (const CheckedNumber& number : calibration.numbers) {
    const io::Measurement& measured = number.measured;
    const std::string& endpoint = measured.endpoint;
    std::string where = endpoint;
    if (measured.arm != "main") where += " [" + measured.arm + "]";
    fmt::format_to(
        std::back_inserter(text), "{:<20} {:<44} {:>12} {:>12} {:>26} {:<7} {:>6.2f}\n",
        number.study, where, shown(*measured.value, endpoint), shown(number.left_out[1], endpoint),
        shown(number.left_out[0], endpoint) + " to " + shown(number.left_out[2], endpoint),
        number.left_out_inside ? "inside" : "OUTSIDE", number.surface_share);
  }
  return text;
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", 100.0 * *share) : "-";
}

std::string ratio(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : "-";
}

}  // namespace

std::string calibration_text(const CalibrationRun& run) {
  const Calibration& calibration = run.calibration;
  std::string text = fmt::format(
      "{} parameters calibrated against {} numbers and {} claims of {} studies (role calibration)\n"
      "design: {} of {} points complete; sampler: {} walkers, {} steps, the first half discarded, "
      "{} draws kept, {:.0f} % of moves accepted\n\n",
      calibration.parameters.size(), calibration.numbers.size(), calibration.claims,
      calibration.studies, calibration.complete, calibration.points, run.request.walkers,
      run.request.steps, calibration.draws, 100.0 * calibration.acceptance);
  const auto heading = [](const char* first) {
    return fmt::format("{:<46} {:<8} {:<30} {:<30} {:>6} {:>5} {:>7} {:>6}\n", first, "unit",
                       "before: median [90 %]", "after: median [90 %]", "score", "sd", "samples",
                       "R-hat");
  };
  text += heading("parameter") + rows(calibration.parameters, run.catalogue, false) + '\n';
  text += heading("spread between studies (of ln)") +
          rows(calibration.spreads, run.catalogue, true) + '\n';
  text += fmt::format("{:<20} {:<44} {:>12} {:>12} {:>26} {:<7} {:>6}\n", "study left out",
                      "endpoint", "measured", "median", "90 % interval", "", "share");
  text += number_rows(calibration);
  text += fmt::format(
      "\ninside the 90 % interval of a calibration without their study: {:.0f} % of {}\n"
      "by direct runs, 90 % intervals    before    after, with these studies in sight\n"
      "  inside                        {:>8} {:>8}\n"
      "  width over the null's         {:>8} {:>8}\n",
      100.0 * calibration.left_out_coverage, calibration.numbers.size(),
      percent(calibration.prior_summary.coverage90),
      percent(calibration.predictive_summary.coverage90),
      ratio(calibration.prior_summary.interval_width_ratio),
      ratio(calibration.predictive_summary.interval_width_ratio));
  return text +
         "\nscore and sd are those of the normal score (0 and 1 before) or of the logarithm of a "
         "spread; samples are effective ones;\nshare is how much of the prior's variance the "
         "response surface foretells.\n";
}

}  // namespace acicula::study
