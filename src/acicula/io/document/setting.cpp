#include "acicula/io/document/setting.hpp"

#include "acicula/io/document/key_json.hpp"
#include "acicula/io/document/key_of_line.hpp"
#include "acicula/io/document/values_text.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

namespace acicula::io::document {
namespace {

/// Value text without the quotes of TOML: `"1 mm"` as `1 mm`.
std::string unquoted(std::string text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

Json resolved_values(const Protocol& protocol) {
  Json resolved = Json::object();
  for (const Key& key : protocol_keys()) {
    const auto origin = protocol.origins.find(key.name);
    if (origin == protocol.origins.end()) continue;
    const auto text = value_text(key, protocol.treatment);
    if (!text) continue;
    resolved[std::string(key.name)] = {{"text", unquoted(*text)},
                                       {"value", key_value(key, protocol.treatment)},
                                       {"origin", origin->second}};
  }
  return resolved;
}

}  // namespace

Setting setting_of(const Json& request, const evidence::Catalogue& catalogue) {
  const auto values = request.is_object() ? request.find("values") : request.end();
  const auto toml = request.is_object() ? request.find("toml") : request.end();
  const bool has_values = request.is_object() && values != request.end();
  const bool has_toml = request.is_object() && toml != request.end();
  if (has_values == has_toml || (has_values && !values->is_object()) ||
      (has_toml && !toml->is_string())) {
    throw InputError("This is no setting.",
                     R"(Send {"values": {"subject.age": "30 years", ...}} or {"toml": "..."}.)");
  }
  Setting setting;
  setting.toml =
      has_toml ? toml->get<std::string>() : values_text(*values, catalogue, setting.faults);
  return setting;
}

Protocol protocol_of(const Setting& setting, const evidence::Catalogue& catalogue,
                     std::span<const Override> overrides) {
  std::vector<Diagnostic> faults = setting.faults;
  try {
    Protocol protocol = read_protocol(setting.toml, "", catalogue, overrides);
    const auto refuse_file = [&](const char* key, const std::string& file) {
      if (file.empty()) return;
      faults.push_back(
          {.message = fmt::format("{} names a file, which a setting cannot bring.", key),
           .hint = "Start such a run with acicula run."});
    };
    refuse_file("condition.scar_mask", protocol.treatment.condition.scar_mask.file);
    refuse_file("condition.surface_scan", protocol.treatment.scan.file);
    if (faults.empty()) return protocol;
  } catch (const InputError& error) {
    faults.insert(faults.end(), error.diagnostics.begin(), error.diagnostics.end());
  }
  throw InputError(std::move(faults));
}

std::string protocol_document(const Setting& setting, const Protocol& protocol) {
  return text_of(Json{{"toml", setting.toml},
                      {"values", text_values(setting.toml)},
                      {"resolved", resolved_values(protocol)},
                      {"diagnostics", Json::array()}});
}

Json diagnostics_json(const std::vector<Diagnostic>& faults, const std::string& toml) {
  Json list = Json::array();
  for (const Diagnostic& fault : faults) {
    const std::string key = key_of_fault(fault, toml);
    list.push_back({{"line", fault.line},
                    {"column", fault.column},
                    {"source_line", fault.source_line},
                    {"message", fault.message},
                    {"hint", fault.hint},
                    {"key", key.empty() ? Json(nullptr) : Json(key)}});
  }
  return list;
}

}  // namespace acicula::io::document
