#include "acicula/evidence/unit.hpp"
#include "acicula/io/protocol_number.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace acicula::io {
namespace {

EntryResult faulty(std::string fault) { return {FromEntry::faulty, std::move(fault)}; }

/// Takes a value from the texts or numbers of an entry, by the kind of the key.
struct EntryReader {
  const Key& key;
  course::Treatment& treatment;
  const evidence::Entry& entry;

  template <class Set>
  EntryResult number(const Set& set) const {
    const auto found = entry.numbers.find(key.entry_field);
    if (found == entry.numbers.end()) return {};
    const evidence::Parameter& parameter = found->second;
    if (!evidence::same_dimension(parameter.unit, key.unit.empty() ? "1" : key.unit)) {
      return faulty(fmt::format("{} cannot be measured in \"{}\".", key.name, parameter.unit));
    }
    // Devices write 0 for what they do not have, the drum of a pen.
    if (key.only_when != nullptr && parameter.value == 0.0 && key.minimum > 0.0) return {};
    const NumberResult result = check_range(key, parameter.value);
    if (!result.fault.empty()) return faulty(result.fault);
    set(result.value);
    return {FromEntry::taken};
  }

  EntryResult operator()(Reference<double> member) const {
    return number([&](double value) { member(treatment) = value; });
  }
  EntryResult operator()(Reference<std::optional<double>> member) const {
    return number([&](double value) { member(treatment) = value; });
  }
  EntryResult operator()(Reference<int> member) const {
    const auto found = entry.numbers.find(key.entry_field);
    if (found != entry.numbers.end() && found->second.value != std::round(found->second.value)) {
      return faulty(fmt::format("{} must be a whole number.", key.name));
    }
    return number([&](double value) { member(treatment) = static_cast<int>(value); });
  }
  EntryResult operator()(Reference<bool> member) const {
    const auto found = entry.texts.find(key.entry_field);
    if (found == entry.texts.end()) return {};
    if (found->second != "true" && found->second != "false") {
      return faulty(fmt::format("{} must be \"true\" or \"false\".", key.name));
    }
    member(treatment) = found->second == "true";
    return {FromEntry::taken};
  }
  EntryResult operator()(const Choice& choice) const {
    const auto found = entry.texts.find(key.entry_field);
    if (found == entry.texts.end()) return {};
    const auto name = std::find(choice.names.begin(), choice.names.end(), found->second);
    if (name == choice.names.end()) {
      return faulty(fmt::format("{} \"{}\" is not known.", key.name, found->second));
    }
    choice.set(treatment, static_cast<std::size_t>(name - choice.names.begin()));
    return {FromEntry::taken};
  }
  /// A list stands as the field itself, then as field_2, field_3 and so on, each with its source.
  EntryResult operator()(Reference<std::vector<double>> member) const {
    std::vector<double> values;
    for (std::string field(key.entry_field); entry.numbers.contains(field);
         field = fmt::format("{}_{}", key.entry_field, values.size() + 1)) {
      const NumberResult result = check_range(key, entry.numbers.find(field)->second.value);
      if (!result.fault.empty()) return faulty(result.fault);
      values.push_back(result.value);
    }
    if (values.empty()) return {};
    member(treatment) = std::move(values);
    return {FromEntry::taken};
  }
  // Lists of names, and names of entries, are the protocol's own.
  EntryResult operator()(const EntryName&) const { return {}; }
  EntryResult operator()(const EntryNames&) const { return {}; }
  EntryResult operator()(const Names&) const { return {}; }
  EntryResult operator()(const FileName&) const { return {}; }
};

}  // namespace

EntryResult assign_from_entry(const Key& key, course::Treatment& treatment,
                              const evidence::Entry& entry) {
  if (key.entry_field.empty()) return {};
  return std::visit(EntryReader{key, treatment, entry}, key.accessor);
}

}  // namespace acicula::io
