#include "acicula/io/picture/choose.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace acicula::io::picture {
namespace {

struct ShortName {
  std::string_view name;
  std::string_view field;
};

constexpr std::array short_names{
    ShortName{"collagen", "collagen_total"}, ShortName{"collagen1", "collagen_1"},
    ShortName{"collagen3", "collagen_3"},    ShortName{"tgf1", "tgf_beta1"},
    ShortName{"tgf3", "tgf_beta3"},          ShortName{"tgfb1", "tgf_beta1"},
    ShortName{"tgfb3", "tgf_beta3"},         ShortName{"m1", "inflammatory_macrophages"},
    ShortName{"m2", "repair_macrophages"}};

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

/// Fields that a run kept, as one hint.
std::string kept_names(const FieldsFile& fields) {
  std::vector<std::string> names;
  for (const FieldInfo& field : fields.fields) names.push_back(field.name);
  return fmt::format("Kept are {}; output.fields of the protocol says which.",
                     fmt::join(names, ", "));
}

std::string kept_times(const FieldsFile& fields, double time) {
  std::vector<double> times;
  for (const FieldsMoment& moment : fields.moments) times.push_back(moment.time);
  constexpr std::size_t told = 6;
  std::stable_sort(times.begin(), times.end(),
                   [time](double a, double b) { return std::abs(a - time) < std::abs(b - time); });
  times.resize(std::min(times.size(), told));
  std::sort(times.begin(), times.end());
  std::vector<std::string> words;
  for (const double kept : times) words.push_back(time_words(kept));
  return fmt::format(
      "The nearest kept times are {}; output.field_times of the protocol adds others.",
      fmt::join(words, ", "));
}

double quantity(std::string_view text, std::string_view option, std::string_view unit,
                std::string_view example) {
  try {
    const evidence::Quantity quantity = evidence::parse_quantity(text);
    return evidence::convert(quantity.value, quantity.unit, unit);
  } catch (const InputError& error) {
    throw InputError(fmt::format("{} \"{}\": {}", option, text, error.what()),
                     fmt::format("Write {} \"{}\".", option, example));
  }
}

}  // namespace

const FieldInfo& field_named(std::string_view name) {
  std::string wanted = lower(name);
  for (const ShortName& word : short_names) {
    if (wanted == word.name) wanted = word.field;
  }
  const std::vector<FieldInfo>& all = field_registry();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const FieldInfo& field) { return field.name == wanted; });
  if (found != all.end()) return *found;
  std::vector<std::string> names;
  for (const FieldInfo& field : all) names.push_back(field.name);
  for (const ShortName& word : short_names) names.emplace_back(word.name);
  std::string hint = suggest(wanted, names);
  if (hint.empty()) {
    names.resize(all.size());
    hint = fmt::format("Known are {}.", fmt::join(names, ", "));
  }
  throw InputError(fmt::format("--field \"{}\" is not a field.", name), hint);
}

const FieldInfo& kept_field(const FieldsFile& fields, std::string_view name) {
  const std::string& wanted = field_named(name).name;
  const auto found = std::find_if(fields.fields.begin(), fields.fields.end(),
                                  [&](const FieldInfo& field) { return field.name == wanted; });
  if (found != fields.fields.end()) return *found;
  throw InputError(fmt::format("The run did not keep the field {}.", wanted), kept_names(fields));
}

const FieldsMoment& kept_moment(const FieldsFile& fields, std::string_view time,
                                std::string_view option) {
  if (time == "end") return fields.moments.back();
  const double wanted = quantity(time, option, "s", "28 days");
  const auto nearest =
      std::min_element(fields.moments.begin(), fields.moments.end(),
                       [wanted](const FieldsMoment& a, const FieldsMoment& b) {
                         return std::abs(a.time - wanted) < std::abs(b.time - wanted);
                       });
  const double tolerance = std::max(unit::hour, 0.01 * std::abs(wanted));
  if (std::abs(nearest->time - wanted) <= tolerance) return *nearest;
  throw InputError(fmt::format("{} \"{}\": no fields were kept then.", option, time),
                   kept_times(fields, wanted));
}

double length_from(std::string_view text, std::string_view option) {
  return quantity(text, option, "m", "2.5 mm");
}

std::string time_words(double time) {
  const double days = time / unit::day;
  if (days > 0.0 && days < 1.0) return significant(time / unit::hour) + " hours";
  return fmt::format("{} day{}", significant(days), days == 1.0 ? "" : "s");
}

}  // namespace acicula::io::picture
