#include "acicula/study/calibration/calibration_report.hpp"
#include "acicula/study/claim.hpp"
#include "acicula/study/report.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;

Json calibrated_json(const Calibrated& one) {
  return {{"key", one.key},
          {"prior_05_50_95", one.prior},
          {"posterior_05_50_95", one.posterior},
          {"mean", one.mean},
          {"standard_deviation", one.standard_deviation},
          {"score_mean", one.chain.mean},
          {"score_standard_deviation", one.chain.standard_deviation},
          {"effective_samples", one.chain.effective_samples},
          {"autocorrelation_time_kept_steps", one.chain.autocorrelation_time},
          {"split_r_hat", one.chain.split_r_hat}};
}

Json list_of(const std::vector<Calibrated>& all) {
  Json list = Json::array();
  for (const Calibrated& one : all) list.push_back(calibrated_json(one));
  return list;
}

Json numbers_json(const Calibration& calibration) {
  Json list = Json::array();
  for (const CheckedNumber& number : calibration.numbers) {
    list.push_back({{"study", number.study},
                    {"endpoint", number.measured.endpoint},
                    {"observer", number.measured.observer},
                    {"arm", number.measured.arm},
                    {"time", number.measured.time},
                    {"measured", *number.measured.value},
                    {"left_out_05_50_95", number.left_out},
                    {"left_out_inside", number.left_out_inside},
                    {"surface_share", number.surface_share}});
  }
  return list;
}

Json correlation_json(const evidence::Posterior& posterior) {
  Json rows = Json::array();
  const std::size_t count = posterior.keys.size();
  for (std::size_t i = 0; i < count; ++i) {
    Json row = Json::array();
    for (std::size_t j = 0; j < count; ++j) row.push_back(posterior.correlation[i * count + j]);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string calibration_json(const CalibrationRun& run) {
  const Calibration& calibration = run.calibration;
  const Json json{
      {"schema", 1},
      {"acicula", run.provenance.build.version},
      {"seed", run.request.seed},
      {"samples", run.request.samples},
      {"walkers", run.request.walkers},
      {"steps", run.request.steps},
      {"complete_samples", calibration.complete},
      {"draws", calibration.draws},
      {"acceptance", calibration.acceptance},
      {"studies", calibration.studies},
      {"claims", calibration.claims},
      {"parameters", list_of(calibration.parameters)},
      {"spreads_between_studies", list_of(calibration.spreads)},
      {"correlation", correlation_json(calibration.posterior)},
      {"numbers", numbers_json(calibration)},
      {"left_out_coverage90", calibration.left_out_coverage},
      {"before_summary", Json::parse(studies_json({}, calibration.prior_summary)).at("summary")},
      {"after_in_sample",
       Json::parse(studies_json(calibration.predictive, calibration.predictive_summary))}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::study
