#include "acicula/io/document/run_document.hpp"

#include "acicula/io/document/parts.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/io/summary.hpp"

namespace acicula::io::document {
namespace {

Json terms(const Run& run) {
  Json list = Json::array();
  for (const auto& [term, words] : protocol_terms(run)) list.push_back(Json::array({term, words}));
  return list;
}

/// provenance.json without what differs between two runs of the same.
Json lasting_provenance(const Run& run) {
  Json whole = Json::parse(provenance_json(run.provenance));
  for (const char* name : {"command", "date", "starts"}) whole.erase(name);
  return whole;
}

}  // namespace

std::string run_document(const Run& run, std::size_t most_bytes) {
  return text_of(Json{
      {"schema", 1},
      {"title", entry_title(run, "indications", run.treatment.condition.indication)},
      {"sentence", protocol_sentence(run)},
      {"terms", terms(run)},
      {"protocol", run.protocol},
      {"resolved", run.resolved_protocol},
      {"summary", Json::parse(summary_json(run))},
      {"headlines", headlines(run)},
      {"meanings", meanings(run)},
      {"skin", skin(run)},
      {"device", device(run)},
      {"condition", condition(run)},
      {"channels", channels(run)},
      {"sessions", sessions(run)},
      {"injury", injury(run)},
      {"timeline", timeline(run)},
      {"bands", bands(run.bands)},
      {"barrier", barrier(run)},
      {"serum", serum(run)},
      {"strokes", strokes(run)},
      {"surface", surface(run)},
      {"pictures", pictures(run, most_bytes)},
      {"parameters", parameters(run)},
      {"references", references(run)},
      {"provenance", lasting_provenance(run)},
  });
}

std::string interval_document(const Run& run) {
  const Json summary = Json::parse(summary_json(run));
  Json endpoints = Json::array();
  for (const Json& endpoint : summary.at("endpoints")) {
    endpoints.push_back({{"name", endpoint.at("name")},
                         {"observer", endpoint.value("observer", "")},
                         {"time", endpoint.at("time")},
                         {"interval90", endpoint.at("interval90")}});
  }
  return text_of(Json{{"endpoints", endpoints},
                      {"bands", bands(run.bands)},
                      {"surface", surface(run)},
                      {"warnings", summary.at("warnings")}});
}

}  // namespace acicula::io::document
