#include "acicula/study/uncertainty/uncertain_input.hpp"

#include "acicula/evidence/distribution.hpp"
#include "acicula/evidence/standard_normal.hpp"

#include <cmath>
#include <optional>
#include <variant>

namespace acicula::study {
namespace {

bool varies(const evidence::Parameter& parameter) {
  return parameter.shape != evidence::Shape::fixed;
}

/// The value of a key that holds one number, or none.
std::optional<double> value_of(const io::Key& key, const course::Treatment& treatment) {
  course::Treatment copy = treatment;
  if (const auto* member = std::get_if<io::Reference<double>>(&key.accessor)) {
    return (*member)(copy);
  }
  const auto* optional = std::get_if<io::Reference<std::optional<double>>>(&key.accessor);
  return optional == nullptr ? std::nullopt : (*optional)(copy);
}

/// The distribution of the entry's number behind a key, when the treatment holds that number.
const evidence::Parameter* entry_law(const io::Key& key, const evidence::Catalogue& catalogue,
                                     const course::Treatment& treatment) {
  if (key.entry_folder.empty()) return nullptr;
  const evidence::Entry* entry =
      catalogue.find(key.entry_folder, io::chosen_entry(treatment, key.entry_folder));
  if (entry == nullptr) return nullptr;
  const auto number = entry->numbers.find(key.entry_field);
  if (number == entry->numbers.end()) return nullptr;
  return value_of(key, treatment) == number->second.value ? &number->second : nullptr;
}

void set(const io::Key& key, double value, course::Treatment& treatment) {
  if (const auto* member = std::get_if<io::Reference<double>>(&key.accessor)) {
    (*member)(treatment) = value;
  } else if (const auto* optional =
                 std::get_if<io::Reference<std::optional<double>>>(&key.accessor)) {
    (*optional)(treatment) = value;
  }
}

}  // namespace

std::vector<UncertainInput> uncertain_inputs(const evidence::Catalogue& catalogue,
                                             const course::Treatment& treatment) {
  std::vector<UncertainInput> inputs;
  for (const auto& [key, parameter] : catalogue.parameters()) {
    if (varies(parameter)) inputs.push_back({key, &parameter, nullptr});
  }
  for (const io::Key& key : io::protocol_keys()) {
    const evidence::Parameter* law = entry_law(key, catalogue, treatment);
    if (law != nullptr && varies(*law)) inputs.push_back({std::string(key.name), law, &key});
  }
  return inputs;
}

void realise(std::span<const UncertainInput> inputs, std::span<const double> points, int subjects,
             evidence::Catalogue& values, course::Treatment& treatment) {
  const double narrowing = subjects > 0 ? 1.0 / std::sqrt(subjects) : 0.0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const UncertainInput& input = inputs[i];
    double probability = points[i];
    if (input.law->level == evidence::Level::subject) {
      probability = evidence::normal_cumulative(narrowing * evidence::normal_quantile(probability));
    }
    const double value = evidence::quantile(*input.law, probability);
    if (input.protocol_key == nullptr) {
      values.set(input.key, value);
    } else {
      set(*input.protocol_key, value, treatment);
    }
  }
}

}  // namespace acicula::study
