#include "acicula/evidence/read_toml.hpp"

namespace acicula::evidence {

toml::table read_toml(const FileFaults& faults) {
  if (!is_readable_text(faults)) return {};
  toml::table table;
  try {
    table = toml::parse(faults.text, faults.file);
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    faults.add(static_cast<int>(place.line), static_cast<int>(place.column),
               std::string(error.description()));
    return {};
  }
  const toml::node* schema = table.get("schema");
  if (schema == nullptr) {
    faults.add(1, 1, "schema is missing.", "Begin the file with schema = 1.");
  } else if (schema->value<int>() != 1) {
    add_fault(faults, *schema, "schema is not 1, the only one that is known.");
  }
  table.erase("schema");
  return table;
}

void add_fault(const FileFaults& faults, const toml::node& node, std::string message,
               std::string hint) {
  const auto& place = node.source().begin;
  faults.add(static_cast<int>(place.line), static_cast<int>(place.column), std::move(message),
             std::move(hint));
}

}  // namespace acicula::evidence
