#include "acicula/course/endpoints.hpp"
#include "acicula/io/display.hpp"
#include "acicula/study/claim.hpp"
#include "acicula/study/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::study {
namespace {

std::string shown(const std::optional<double>& value, const std::string& endpoint) {
  if (!value) return "-";
  const course::EndpointDeclaration* declaration = course::find_endpoint(endpoint);
  return io::display(*value, declaration == nullptr ? "1" : declaration->unit, endpoint).text();
}

/// What the paper says, in words: "-44.6 %", "at least 20 um", "more than arm rolling".
std::string claim(const io::Measurement& measured) {
  switch (measured.kind) {
    case io::ClaimKind::number:
      return shown(measured.value, measured.endpoint);
    case io::ClaimKind::at_least:
      return "at least " + shown(measured.value, measured.endpoint);
    case io::ClaimKind::at_most:
      return "at most " + shown(measured.value, measured.endpoint);
    case io::ClaimKind::increase:
      return "increase";
    case io::ClaimKind::decrease:
      return "decrease";
    case io::ClaimKind::greater_than:
      break;
  }
  return "above arm " + measured.than;
}

std::string verdict(const Comparison& comparison) {
  if (!comparison.problem.empty()) return comparison.problem;
  if (comparison.right) return *comparison.right ? "right" : "WRONG";
  if (comparison.inside) return *comparison.inside ? "inside" : "OUTSIDE";
  return "";
}

std::string interval(const Comparison& comparison) {
  if (!comparison.interval90) return "-";
  const std::string& endpoint = comparison.measured.endpoint;
  const auto [low, high] = *comparison.interval90;
  return shown(low, endpoint) + " to " + shown(high, endpoint);
}

std::string row(const Comparison& comparison) {
  const io::Measurement& measured = comparison.measured;
  const std::string& endpoint = measured.endpoint;
  std::string where = endpoint;
  if (!measured.observer.empty()) where += " (" + measured.observer + ")";
  if (measured.arm != "main") where += " [" + measured.arm + "]";
  return fmt::format("  {:<52} {:>13} {:>22} {:>22} {:>9} {:>9}  {}\n", where,
                     shown(comparison.predicted, endpoint), interval(comparison), claim(measured),
                     shown(comparison.null_45, endpoint),
                     shown(comparison.null_retention, endpoint), verdict(comparison));
}

std::string percent(const std::optional<double>& value) {
  return value ? fmt::format("{:.1f} points", 100.0 * *value) : "-";
}

std::string scores(const Summary& summary) {
  std::string text = fmt::format("{} relative changes scored, {} numbers without a prediction\n",
                                 summary.numbers, summary.unpredicted);
  text += fmt::format("mean absolute error  {:>14}\n", percent(summary.mean_absolute_error));
  text += fmt::format("  \"45 % for everyone\" {:>13}\n", percent(summary.null_45_error));
  text += fmt::format("  gain per session   {:>14}\n", percent(summary.null_retention_error));
  text += fmt::format("orderings right      {:>14}\n",
                      fmt::format("{} of {}", summary.orderings_right, summary.orderings));
  text += fmt::format("rank correlation     {:>14}\n",
                      summary.spearman ? fmt::format("{:.2f}", *summary.spearman) : "-");
  text += fmt::format(
      "inside 90 % interval {:>14}\n",
      summary.coverage90
          ? fmt::format("{:.0f} % of {}", 100.0 * *summary.coverage90, summary.intervals)
          : "-");
  text += fmt::format(
      "width over null's    {:>14}\n",
      summary.interval_width_ratio ? fmt::format("{:.2f}", *summary.interval_width_ratio) : "-");
  return text;
}

bool has(std::span<const StudyResult> results, io::Role role) {
  return std::ranges::find(results, role, &StudyResult::role) != results.end();
}

}  // namespace

std::string studies_text(std::span<const StudyResult> results, const Summary& summary) {
  std::string text;
  for (const StudyResult& study : results) {
    text += fmt::format("{} ({})\n", study.id, name(study.role));
    text += fmt::format("  {:<52} {:>13} {:>22} {:>22} {:>9} {:>9}\n", "endpoint", "predicted",
                        "90 % interval", "measured", "45 % all", "per sess.");
    for (const Comparison& comparison : study.comparisons) text += row(comparison);
    text += '\n';
  }
  text += scores(summary);
  if (!has(results, io::Role::calibration) || !has(results, io::Role::validation)) return text;
  for (const io::Role role : {io::Role::calibration, io::Role::validation}) {
    text += fmt::format("\nof role {} alone: ", name(role)) + scores(summarise(results, role));
  }
  return text;
}

}  // namespace acicula::study
