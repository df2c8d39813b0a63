#include "acicula/study/uncertainty/uncertain_input.hpp"

#include "acicula/evidence/distribution.hpp"
#include "acicula/evidence/standard_normal.hpp"
#include "acicula/study/uncertainty/layer_between_subjects.hpp"

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

/// Whether some variant has a number of its own for a parameter.
bool varies_with_form(const evidence::Catalogue& catalogue, std::string_view key) {
  return std::ranges::any_of(catalogue.entries("variants"), [&](const auto& variant) {
    return variant.second.numbers.contains(key);
  });
}

/// The points, those of the posterior's parameters correlated as it says.
std::vector<double> joint_points(std::span<const UncertainInput> inputs,
                                 std::span<const double> points,
                                 const evidence::Posterior* posterior) {
  std::vector<double> joint(points.begin(), points.end());
  if (posterior == nullptr) return joint;
  const std::size_t count = posterior->keys.size();
  std::vector<std::size_t> input_of(count, inputs.size());
  std::vector<double> scores(count);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::size_t place = posterior->place(inputs[i].key);
    if (place == count) continue;
    input_of[place] = i;
    scores[place] = evidence::normal_quantile(points[i]);
  }
  posterior->draw(scores);
  for (std::size_t k = 0; k < count; ++k) {
    if (input_of[k] < inputs.size()) joint[input_of[k]] = evidence::normal_cumulative(scores[k]);
  }
  return joint;
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
    if (varies(parameter) || varies_with_form(catalogue, key)) {
      inputs.push_back({key, &parameter, nullptr});
    }
  }
  UncertainInput form{.key = std::string(model_form), .forms = {nullptr}};
  for (const auto& [name, variant] : catalogue.entries("variants")) form.forms.push_back(&variant);
  if (form.forms.size() > 1) inputs.push_back(std::move(form));
  for (const io::Key& key : io::protocol_keys()) {
    const evidence::Parameter* law = entry_law(key, catalogue, treatment);
    if (law == nullptr) continue;
    UncertainInput input{.key = std::string(key.name), .law = law, .protocol_key = &key};
    input.derived = layer_between_subjects(key, *law, treatment, catalogue);
    if (input.derived != nullptr) input.law = input.derived.get();
    if (varies(*input.law)) inputs.push_back(std::move(input));
  }
  return inputs;
}

bool is_joint(const UncertainInput& input, const evidence::Catalogue& catalogue) {
  const evidence::Posterior* posterior = catalogue.posterior();
  return posterior != nullptr && posterior->place(input.key) < posterior->keys.size();
}

std::vector<std::size_t> drawn_with(std::span<const UncertainInput> inputs,
                                    const evidence::Catalogue& catalogue) {
  std::vector<std::size_t> first(inputs.size());
  std::size_t first_joint = inputs.size();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const bool joint = is_joint(inputs[i], catalogue);
    if (joint) first_joint = std::min(first_joint, i);
    first[i] = joint ? first_joint : i;
  }
  return first;
}

std::size_t form_at(const UncertainInput& input, double probability) {
  const auto place =
      static_cast<std::size_t>(probability * static_cast<double>(input.forms.size()));
  return std::min(place, input.forms.size() - 1);
}

void realise(std::span<const UncertainInput> inputs, std::span<const double> points, int subjects,
             evidence::Catalogue& values, course::Treatment& treatment) {
  const double narrowing = subjects > 0 ? 1.0 / std::sqrt(subjects) : 0.0;
  const std::vector<double> joint = joint_points(inputs, points, values.posterior());
  const evidence::Entry* form = drawn_form(inputs, points);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const UncertainInput& input = inputs[i];
    if (!input.forms.empty()) continue;
    const evidence::Parameter& law = law_in(form, input);
    double probability = joint[i];
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
