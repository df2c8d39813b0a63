#include "acicula/io/document/key_json.hpp"

#include "acicula/io/protocol_value.hpp"
#include "acicula/io/reference_words.hpp"

#include <cmath>

namespace acicula::io::document {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

/// What kind of value a key takes, in a word.
struct Kind {
  const Key& key;
  [[nodiscard]] const char* number() const { return key.unit.empty() ? "number" : "quantity"; }
  const char* operator()(Reference<double>) const { return number(); }
  const char* operator()(Reference<std::optional<double>>) const { return number(); }
  const char* operator()(Reference<int>) const { return "integer"; }
  const char* operator()(Reference<bool>) const { return "boolean"; }
  const char* operator()(Reference<std::vector<double>>) const {
    return key.unit.empty() ? "numbers" : "times";
  }
  const char* operator()(const Choice&) const { return "choice"; }
  const char* operator()(const EntryName&) const { return "entry"; }
  const char* operator()(const EntryNames&) const { return "entries"; }
  const char* operator()(const Names&) const { return "names"; }
  const char* operator()(const FileName&) const { return "file"; }
};

/// The folder that a key names entries of; none for other keys.
struct NamedFolder {
  template <class Other>
  Json operator()(const Other&) const {
    return nullptr;
  }
  Json operator()(const EntryName& entry) const { return entry.folder; }
  Json operator()(const EntryNames& entries) const { return entries.folder; }
};

struct Value {
  course::Treatment& treatment;
  Json operator()(Reference<double> member) const { return document::number(member(treatment)); }
  Json operator()(Reference<std::optional<double>> member) const {
    const std::optional<double> value = member(treatment);
    return value ? document::number(*value) : Json(nullptr);
  }
  Json operator()(Reference<int> member) const { return member(treatment); }
  Json operator()(Reference<bool> member) const { return member(treatment); }
  Json operator()(Reference<std::vector<double>> member) const {
    return numbers(member(treatment));
  }
  Json operator()(const Choice& choice) const { return choice.names[choice.get(treatment)]; }
  Json operator()(const EntryName& entry) const { return entry.member(treatment); }
  Json operator()(const EntryNames& entries) const { return entries.member(treatment); }
  Json operator()(const Names& names) const { return names.member(treatment); }
  Json operator()(const FileName& file) const { return file.member(treatment); }
};

Json fallback(const Key& key) {
  std::string_view text = key.fallback;
  if (text == R"("")") text = {};
  return text_or_null(text);
}

Json choices(const Key& key, const evidence::Catalogue& catalogue) {
  std::vector<std::string> names = accepted_names(key, catalogue);
  return names.empty() ? Json(nullptr) : Json(std::move(names));
}

Json only_when(const Key& key) {
  if (key.only_when == nullptr) return nullptr;
  return {{"key", key.only_when->decider}, {"words", key.only_when->words}};
}

}  // namespace

Json key_json(const Key& key, const evidence::Catalogue& catalogue) {
  return {{"name", key.name},
          {"section", key.name.substr(0, key.name.find('.'))},
          {"kind", std::visit(Kind{key}, key.accessor)},
          {"unit", text_or_null(key.unit)},
          {"minimum", number(key.minimum)},
          {"maximum", number(key.maximum)},
          {"range_text", text_or_null(range_text(key))},
          {"range_hint", text_or_null(key.range_hint)},
          {"fallback", fallback(key)},
          {"default_text", default_text(key)},
          {"doc", key.doc},
          {"source", key.source},
          {"source_text", citation_text(catalogue, key.source)},
          {"choices", choices(key, catalogue)},
          {"names_folder", std::visit(NamedFolder{}, key.accessor)},
          {"entry_folder", text_or_null(key.entry_folder)},
          {"entry_field", text_or_null(key.entry_field)},
          {"only_when", only_when(key)}};
}

Json key_value(const Key& key, const course::Treatment& treatment) {
  // The accessors hand out references to what they read; a copy keeps the argument untouched.
  course::Treatment copy = treatment;
  return std::visit(Value{copy}, key.accessor);
}

}  // namespace acicula::io::document
