#include "acicula/evidence/unit.hpp"
#include "acicula/io/citations.hpp"
#include "acicula/io/document/parts.hpp"
#include "acicula/io/reference_words.hpp"

namespace acicula::io::document {
namespace {

Json row(const std::string& key, const evidence::Parameter& parameter) {
  return {{"key", key},
          {"meaning", parameter.meaning},
          {"value", number(parameter.value)},
          {"unit", evidence::si_unit(parameter.unit)},
          {"text", parameter_value(parameter)},
          {"spread", parameter_distribution(parameter)},
          {"grade", evidence::name(parameter.grade)},
          {"source", parameter.source},
          {"locator", parameter.locator},
          {"note", parameter.note}};
}

}  // namespace

Json parameters(const Run& run) {
  Json list = Json::array();
  for (const evidence::Entry* entry : entries_used(run.treatment, run.catalogue)) {
    for (const auto& [field, parameter] : entry->numbers) {
      list.push_back(row(entry->kind + '/' + entry->name + '/' + field, parameter));
    }
  }
  for (const auto& [key, parameter] : run.catalogue.parameters()) {
    if (uses(run, key)) list.push_back(row(key, parameter));
  }
  return list;
}

}  // namespace acicula::io::document
