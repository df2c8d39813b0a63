#include "acicula/io/document/catalogue_document.hpp"

#include "acicula/course/endpoints.hpp"
#include "acicula/io/document/examples.hpp"
#include "acicula/io/document/key_json.hpp"
#include "acicula/io/document/setting.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/reference_words.hpp"

namespace acicula::io::document {
namespace {

Json sections() {
  Json list = Json::array();
  for (const Section& section : protocol_sections())
    list.push_back({{"name", section.name}, {"doc", section.doc}});
  return list;
}

Json keys(const evidence::Catalogue& catalogue) {
  Json list = Json::array();
  for (const Key& key : protocol_keys()) list.push_back(key_json(key, catalogue));
  return list;
}

Json value(const evidence::Catalogue& catalogue, const evidence::Parameter& parameter) {
  return {{"value", number(in_unit_of_file(parameter))},
          {"unit", parameter.unit},
          {"text", parameter_value(parameter)},
          {"grade", evidence::name(parameter.grade)},
          {"source", parameter.source},
          {"source_text", citation_text(catalogue, parameter.source)},
          {"spread_text", parameter_distribution(parameter)}};
}

Json entry_json(const evidence::Catalogue& catalogue, const evidence::Entry& entry) {
  Json texts = Json::object();
  for (const auto& [field, text] : entry.texts) {
    if (field != "title" && field != "note") texts[field] = text;
  }
  Json values = Json::object();
  for (const auto& [field, parameter] : entry.numbers) values[field] = value(catalogue, parameter);
  return {{"name", entry.name},
          {"title", entry.title},
          {"note", entry.note},
          {"texts", std::move(texts)},
          {"values", std::move(values)}};
}

Json entries(const evidence::Catalogue& catalogue) {
  Json folders = Json::object();
  for (const char* kind : {"sites", "devices", "actives", "indications", "contraindications"}) {
    folders[kind] = Json::array();
    for (const auto& [name, entry] : catalogue.entries(kind))
      folders[kind].push_back(entry_json(catalogue, entry));
  }
  return folders;
}

Json endpoints() {
  Json list = Json::array();
  for (const auto& endpoint : course::endpoint_registry()) {
    list.push_back({{"name", endpoint.name},
                    {"unit", endpoint.unit},
                    {"meaning", endpoint.meaning},
                    {"grade", course::name(endpoint.grade)}});
  }
  return list;
}

/// Whether a setting can hold an example: one that brings files of its own cannot be opened so.
bool stands_alone(const std::string& toml, const evidence::Catalogue& catalogue) {
  try {
    static_cast<void>(protocol_of({.toml = toml}, catalogue));
    return true;
  } catch (const InputError&) {
    return false;
  }
}

Json examples_json(const evidence::Catalogue& catalogue) {
  Json list = Json::array();
  for (const auto& [name, toml] : examples()) {
    if (!stands_alone(toml, catalogue)) continue;
    list.push_back({{"name", name}, {"title", example_title(toml)}, {"toml", toml}});
  }
  return list;
}

Json fields() {
  Json list = Json::array();
  for (const FieldInfo& field : field_registry())
    list.push_back({{"name", field.name}, {"unit", field.unit}, {"meaning", field.meaning}});
  return list;
}

}  // namespace

std::string catalogue_document(const evidence::Catalogue& catalogue, const Build& build) {
  return text_of(Json{{"acicula", build.version},
                      {"commit", build.commit},
                      {"sections", sections()},
                      {"keys", keys(catalogue)},
                      {"entries", entries(catalogue)},
                      {"endpoints", endpoints()},
                      {"examples", examples_json(catalogue)},
                      {"fields", fields()}});
}

}  // namespace acicula::io::document
