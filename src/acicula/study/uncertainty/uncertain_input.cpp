#include "acicula/study/uncertainty/uncertain_input.hpp"

#include "acicula/evidence/distribution.hpp"
#include "acicula/evidence/standard_normal.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
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

/// The form that a point stands for; nullptr: the catalogue as it is.
const evidence::Entry* drawn_form(std::span<const UncertainInput> inputs,
                                  std::span<const double> points) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!inputs[i].forms.empty()) return inputs[i].forms[form_at(inputs[i], points[i])];
  }
  return nullptr;
}

/// The distribution of an input in a form of the model.
const evidence::Parameter& law_in(const evidence::Entry* form, const UncertainInput& input) {
  if (form == nullptr || input.protocol_key != nullptr) return *input.law;
  const auto own = form->numbers.find(input.key);
  return own == form->numbers.end() ? *input.law : own->second;
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
  UncertainInput form{.key = std::string(model_form), .forms = {nullptr}};
  for (const auto& [name, variant] : catalogue.entries("variants")) form.forms.push_back(&variant);
  if (form.forms.size() > 1) inputs.push_back(std::move(form));
  return inputs;
}

std::size_t form_at(const UncertainInput& input, double probability) {
  const auto place =
      static_cast<std::size_t>(probability * static_cast<double>(input.forms.size()));
  return std::min(place, input.forms.size() - 1);
}

void realise(std::span<const UncertainInput> inputs, std::span<const double> points, int subjects,
             evidence::Catalogue& values, course::Treatment& treatment) {
  const double narrowing = subjects > 0 ? 1.0 / std::sqrt(subjects) : 0.0;
  const evidence::Entry* form = drawn_form(inputs, points);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const UncertainInput& input = inputs[i];
    if (!input.forms.empty()) continue;
    const evidence::Parameter& law = law_in(form, input);
    double probability = points[i];
    if (law.level == evidence::Level::subject) {
      probability = evidence::normal_cumulative(narrowing * evidence::normal_quantile(probability));
    }
    const double value = evidence::quantile(law, probability);
    if (input.protocol_key == nullptr) {
      values.set(input.key, value);
    } else {
      set(*input.protocol_key, value, treatment);
    }
  }
}

}  // namespace acicula::study
