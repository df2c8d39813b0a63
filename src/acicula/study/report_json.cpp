#include "acicula/study/claim.hpp"
#include "acicula/study/report.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json comparison_json(const Comparison& comparison) {
  const io::Measurement& measured = comparison.measured;
  return {{"endpoint", measured.endpoint},
          {"observer", measured.observer},
          {"arm", measured.arm},
          {"than", measured.than},
          {"time", measured.time},
          {"kind", name(measured.kind)},
          {"predicted", or_null(comparison.predicted)},
          {"interval90", or_null(comparison.interval90)},
          {"measured", or_null(measured.value)},
          {"sd", or_null(measured.sd)},
          {"n", or_null(measured.n)},
          {"inside", or_null(comparison.inside)},
          {"right", or_null(comparison.right)},
          {"null_45", or_null(comparison.null_45)},
          {"null_retention", or_null(comparison.null_retention)},
          {"problem", comparison.problem}};
}

Json study_json(const StudyResult& study) {
  Json comparisons = Json::array();
  for (const Comparison& comparison : study.comparisons)
    comparisons.push_back(comparison_json(comparison));
  return {{"id", study.id},
          {"citation", study.citation},
          {"role", name(study.role)},
          {"measurements", std::move(comparisons)}};
}

Json summary_json(const Summary& summary) {
  return {{"numbers", summary.numbers},
          {"unpredicted", summary.unpredicted},
          {"intervals", summary.intervals},
          {"coverage90", or_null(summary.coverage90)},
          {"mean_absolute_error", or_null(summary.mean_absolute_error)},
          {"null_45_error", or_null(summary.null_45_error)},
          {"null_retention_error", or_null(summary.null_retention_error)},
          {"orderings_right", summary.orderings_right},
          {"orderings", summary.orderings},
          {"interval_width_ratio", or_null(summary.interval_width_ratio)},
          {"spearman", or_null(summary.spearman)}};
}

}  // namespace

std::string studies_json(std::span<const StudyResult> results, const Summary& summary) {
  Json studies = Json::array();
  for (const StudyResult& result : results) studies.push_back(study_json(result));
  const Json all{{"schema", 1},
                 {"studies", std::move(studies)},
                 {"summary", summary_json(summary)},
                 {"by_role",
                  {{"calibration", summary_json(summarise(results, io::Role::calibration))},
                   {"validation", summary_json(summarise(results, io::Role::validation))}}}};
  return all.dump(2) + "\n";
}

}  // namespace acicula::study
