#include "acicula/io/citations.hpp"

#include <algorithm>

namespace acicula::io {

std::vector<const evidence::Entry*> entries_used(const course::Treatment& treatment,
                                                 const evidence::Catalogue& catalogue) {
  std::vector<const evidence::Entry*> entries{
      catalogue.find("sites", treatment.site.name),
      catalogue.find("devices", treatment.device.name),
      catalogue.find("indications", treatment.condition.indication),
  };
  if (treatment.serum.application != absorption::Application::none) {
    entries.push_back(catalogue.find("actives", treatment.serum.active));
  }
  for (const std::string& history : treatment.subject.history) {
    entries.push_back(catalogue.find("contraindications", history));
  }
  std::erase(entries, nullptr);
  return entries;
}

bool uses(const Run& run, std::string_view parameter_key) {
  const std::string_view room = parameter_key.substr(0, parameter_key.find('.'));
  return run.rooms.empty() || std::ranges::find(run.rooms, room) != run.rooms.end();
}

std::set<std::string> sources_used(const Run& run) {
  std::set<std::string> keys;
  for (const auto& [key, parameter] : run.catalogue.parameters()) {
    if (uses(run, key)) keys.insert(parameter.source);
  }
  for (const evidence::Entry* entry : entries_used(run.treatment, run.catalogue)) {
    for (const auto& [field, number] : entry->numbers) keys.insert(number.source);
  }
  std::erase_if(keys, [&](const std::string& key) { return !run.catalogue.reference(key); });
  return keys;
}

std::string cite_bib(const Run& run) {
  std::string text = "% The sources behind the numbers of this run.\n";
  for (const std::string& key : sources_used(run))
    text += '\n' + *run.catalogue.reference(key) + '\n';
  return text;
}

}  // namespace acicula::io
