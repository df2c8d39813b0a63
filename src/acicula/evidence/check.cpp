#include "acicula/evidence/check.hpp"

#include "acicula/evidence/unit.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace acicula::evidence {
namespace {

constexpr std::string_view own_choice = "acicula";
/// Text of an entry that has no number, such as a contraindication, may name its source itself.
constexpr std::string_view source_field = "source";

struct Faults {
  std::vector<Diagnostic> list;

  void add(const Parameter& number, std::string_view owner, const std::string& problem,
           std::string hint = "") {
    list.push_back({.file = number.file,
                    .line = number.line,
                    .column = number.line > 0 ? 1 : 0,
                    .source_line = "",
                    .message = std::string(owner) + problem,
                    .hint = std::move(hint)});
  }
};

void check_provenance(const Parameter& number, const std::string& owner, const Catalogue& catalogue,
                      Faults& faults) {
  if (number.source.empty()) {
    faults.add(number, owner, " has no source.");
  } else if (catalogue.reference(number.source) == nullptr) {
    faults.add(number, owner, ": source \"" + number.source + "\" is not in data/references.bib.");
  }
  if (number.locator.empty() && number.source != own_choice) {
    faults.add(number, owner, " has no locator.", "Name the table, figure, equation or section.");
  }
  if (number.grade == Grade::assumed && number.note.empty()) {
    faults.add(number, owner, " is assumed and has no note.", "Say why.");
  }
  if (number.grade == Grade::measured && number.source == own_choice) {
    faults.add(number, owner, " is a choice of this project and cannot be measured.");
  }
}

void check_declarations(const Catalogue& catalogue, std::span<const Declaration> declarations,
                        Faults& faults) {
  std::set<std::string_view> declared;
  for (const Declaration& declaration : declarations) {
    declared.insert(declaration.key);
    const auto found = catalogue.parameters().find(declaration.key);
    if (found == catalogue.parameters().end()) {
      faults.add({}, declaration.key, " is declared and not in the catalogue.");
    } else if (!same_dimension(found->second.unit, declaration.unit)) {
      faults.add(found->second, declaration.key,
                 " is given in " + found->second.unit + " and read in " +
                     std::string(declaration.unit) + ": these measure different things.");
    }
  }
  for (const auto& [key, parameter] : catalogue.parameters()) {
    if (!declared.contains(key)) faults.add(parameter, key, " is read by no room.");
  }
}

template <class Visit>
void for_each_entry(const Catalogue& catalogue, const Visit& visit) {
  for (const std::string_view kind : Catalogue::kinds()) {
    for (const auto& [name, entry] : catalogue.entries(kind)) visit(entry);
  }
}

}  // namespace

std::vector<Diagnostic> check(const Catalogue& catalogue,
                              std::span<const Declaration> declarations) {
  Faults faults;
  for (const auto& [key, parameter] : catalogue.parameters()) {
    check_provenance(parameter, key, catalogue, faults);
    if (parameter.meaning.empty()) faults.add(parameter, key, " has no meaning.");
  }
  for_each_entry(catalogue, [&](const Entry& entry) {
    for (const auto& [field, number] : entry.numbers) {
      check_provenance(number, field, catalogue, faults);
    }
    const auto source = entry.texts.find(source_field);
    if (source != entry.texts.end() && catalogue.reference(source->second) == nullptr) {
      Parameter whole_entry;
      whole_entry.file = "data/" + entry.kind + "/" + entry.name + ".toml";
      faults.add(whole_entry, "source \"", source->second + "\" is not in data/references.bib.");
    }
  });
  check_declarations(catalogue, declarations, faults);
  return std::move(faults.list);
}

std::vector<std::string> uncited(const Catalogue& catalogue) {
  std::set<std::string_view> cited{own_choice};
  for (const auto& [key, parameter] : catalogue.parameters()) cited.insert(parameter.source);
  for_each_entry(catalogue, [&](const Entry& entry) {
    for (const auto& [field, number] : entry.numbers) cited.insert(number.source);
    const auto source = entry.texts.find(source_field);
    if (source != entry.texts.end()) cited.insert(source->second);
  });
  std::vector<std::string> keys;
  for (const auto& [key, text] : catalogue.references()) {
    if (!cited.contains(key)) keys.push_back(key);
  }
  return keys;
}

}  // namespace acicula::evidence
