#include "acicula/io/summary.hpp"

#include "acicula/course/endpoints.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace acicula::io {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json json(const course::Endpoint& endpoint) {
  Json object{{"name", endpoint.name}};
  if (!endpoint.observer.empty()) object["observer"] = endpoint.observer;
  object["time"] = number(endpoint.time);
  object["value"] = number(endpoint.value);
  object["unit"] = endpoint.unit;
  object["interval90"] = nullptr;
  if (endpoint.interval90) {
    object["interval90"] = {number((*endpoint.interval90)[0]), number((*endpoint.interval90)[1])};
  }
  object["grade"] = course::name(endpoint.grade);
  return object;
}

}  // namespace

std::string summary_json(const Run& run) {
  Json summary{{"schema", 1},
               {"acicula", run.provenance.build.version},
               {"seed", run.provenance.seed},
               {"samples", run.provenance.samples},
               {"fidelity", run.provenance.fidelity},
               {"endpoints", Json::array()},
               {"warnings", Json::array()}};
  for (const auto& endpoint : run.course.endpoints) summary["endpoints"].push_back(json(endpoint));
  for (const auto& warning : run.course.warnings) {
    summary["warnings"].push_back(
        Json{{"code", warning.code}, {"text", warning.text}, {"stop", warning.stop}});
  }
  return summary.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::io
