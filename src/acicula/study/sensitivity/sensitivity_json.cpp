#include "acicula/io/citations.hpp"
#include "acicula/io/provenance.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(const SobolIndex& index) {
  if (!std::isfinite(index.interval90[0])) return nullptr;
  return Json::array({index.interval90[0], index.interval90[1]});
}

void add_indices(Json& json, const InputSensitivity& input) {
  json["first_order"] = number(input.first_order.value);
  json["first_order_interval90"] = interval(input.first_order);
  json["total"] = number(input.total.value);
  json["total_interval90"] = interval(input.total);
}

Json input_json(const InputSensitivity& input) {
  Json json{{"key", input.key}, {"meaning", input.meaning}};
  add_indices(json, input);
  return json;
}

Json others_json(const Sensitivity& sensitivity) {
  if (!sensitivity.others) return nullptr;
  Json json{{"count", sensitivity.other_inputs}};
  add_indices(json, *sensitivity.others);
  return json;
}

Json endpoint_json(const Sensitivity& sensitivity) {
  const course::Endpoint& endpoint = sensitivity.endpoint;
  Json json{{"name", endpoint.name}};
  if (!endpoint.observer.empty()) json["observer"] = endpoint.observer;
  json["time"] = number(endpoint.time);
  json["unit"] = endpoint.unit;
  json["value"] = number(endpoint.value);
  json["mean"] = number(sensitivity.mean);
  json["standard_deviation"] = number(sensitivity.standard_deviation);
  return json;
}

}  // namespace

std::string sensitivity_json(const io::Run& run, const Sensitivity& sensitivity) {
  Json inputs = Json::array();
  for (const InputSensitivity& input : sensitivity.inputs) inputs.push_back(input_json(input));
  const Screening& screening = sensitivity.screening;
  const Json json{{"schema", 1},
                  {"acicula", run.provenance.build.version},
                  {"seed", run.provenance.seed},
                  {"samples", sensitivity.samples},
                  {"runs", sensitivity.runs},
                  {"refused_runs", sensitivity.refused},
                  {"endpoint", endpoint_json(sensitivity)},
                  {"screening", screening.runs == 0 ? Json(nullptr)
                                                    : Json{{"runs", screening.runs},
                                                           {"inert_inputs", screening.inert}}},
                  {"inputs", std::move(inputs)},
                  {"others", others_json(sensitivity)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::map<std::string, std::string> sensitivity_files(const io::Run& run,
                                                     const Sensitivity& sensitivity) {
  std::map<std::string, std::string> files{{"sensitivity.json", sensitivity_json(run, sensitivity)},
                                           {"sensitivity.txt", sensitivity_text(sensitivity)},
                                           {"protocol.toml", run.protocol},
                                           {"resolved.toml", run.resolved_protocol},
                                           {"provenance.json", io::provenance_json(run.provenance)},
                                           {"cite.bib", io::cite_bib(run)}};
  std::string figure = sensitivity_figure(sensitivity);
  if (!figure.empty()) files["sensitivity.svg"] = std::move(figure);
  return files;
}

}  // namespace acicula::study
