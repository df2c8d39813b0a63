#include "acicula/evidence/read_entry.hpp"

#include "acicula/evidence/read_parameter.hpp"

namespace acicula::evidence {

Entry read_entry(std::string kind, std::string name, const FileFaults& faults) {
  Entry entry;
  entry.kind = std::move(kind);
  entry.name = std::move(name);
  const std::size_t before = faults.faults.size();
  for_each_number(
      read_toml(faults), "",
      [&](const toml::table& leaf, const std::string& key) {
        entry.numbers.emplace(key, read_parameter(leaf, key, faults));
      },
      [&](const toml::node& node, const std::string& key) {
        if (const auto* truth = node.as_boolean()) {
          entry.texts.emplace(key, truth->get() ? "true" : "false");
        } else if (const auto* text = node.as_string()) {
          entry.texts.emplace(key, text->get());
        } else {
          add_fault(faults, node, key + " must be a text, true, false, or a table with a value.");
        }
      });
  if (entry.texts.contains("title")) entry.title = entry.texts.at("title");
  if (entry.texts.contains("note")) entry.note = entry.texts.at("note");
  const bool readable = faults.faults.size() == before;
  if (entry.title.empty() && readable) {
    faults.add(1, 1, "title is missing.", "People choose an entry by its title.");
  }
  return entry;
}

}  // namespace acicula::evidence
