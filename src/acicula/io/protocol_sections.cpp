#include "acicula/io/protocol_sections.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_names.hpp"
#include "acicula/io/protocol_rules.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace acicula::io {
namespace {

std::string_view section_of(std::string_view key) { return key.substr(0, key.find('.')); }

class SectionsReader {
 public:
  SectionsReader(std::span<const Layer> layers, std::span<const Override> overrides,
                 const evidence::Catalogue& catalogue, Document& document,
                 const Completion& completion)
      : layers_(layers), catalogue_(catalogue), document_(document), completion_(completion) {
    for (const Layer& layer : layers) {
      for (const std::string& name : check_names(layer, document)) misspelt_.insert(name);
    }
    for (const Override& override_ : overrides) take_override(override_);
    for (const Override& value : completion.defaults) {
      if (find_key(value.key) == nullptr) throw Error("no such key: " + value.key);
    }
  }

  Protocol read() {
    for (const Key& key : protocol_keys()) resolve(key);
    for (const Rule& rule : protocol_rules()) ask(rule);
    return std::move(protocol_);
  }

 private:
  /// A value of the file or the command line.
  struct Given {
    const toml::node* node = nullptr;
    std::string origin;
    bool from_file = true;
  };

  /// A value of the command line.
  struct Option {
    toml::table value;
    std::string origin;
  };

  void take_override(const Override& given) {
    if (find_key(given.key) == nullptr) {
      document_.add(toml::source_position{}, unknown_key(given.key), suggest_key(given.key));
      return;
    }
    overrides_.insert_or_assign(given.key, Option{toml_value(given.value), given.origin});
  }

  [[nodiscard]] Given find(const Key& key) const {
    if (const auto found = overrides_.find(key.name); found != overrides_.end()) {
      return {found->second.value.get("value"), found->second.origin, false};
    }
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      if (const toml::node* node = layer->table->at_path(key.name).node()) {
        return {node, layer->origin};
      }
    }
    return {};
  }

  /// The value of a key in the file, nullptr when it is not there.
  [[nodiscard]] const toml::node* in_file(std::string_view name) const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      if (const toml::node* value = layer->table->at_path(name).node()) return value;
    }
    return nullptr;
  }

  /// Where a fault of a key is shown: at its value, or at its section.
  [[nodiscard]] toml::source_position place(std::string_view name) const {
    if (overrides_.contains(name)) return {};
    if (const toml::node* value = in_file(name)) return value->source().begin;
    const toml::node* section = layers_.front().table->get(section_of(name));
    return section == nullptr ? toml::source_position{} : section->source().begin;
  }

  [[nodiscard]] bool meaning_is_known(const Key& key) const {
    return key.only_when == nullptr || !faulty_.contains(key.only_when->decider);
  }

  /// A value of the file for another way of computing than the command line chose.
  [[nodiscard]] bool is_set_aside(const Key& key, const Given& given) const {
    return given.node != nullptr && given.from_file && key.only_when != nullptr &&
           key.only_when->passed_over && overrides_.contains(key.only_when->decider) &&
           !key.applies(protocol_.treatment);
  }

  void resolve(const Key& key) {
    const Given given = find(key);
    const bool known = meaning_is_known(key);
    const bool applies = key.applies(protocol_.treatment);
    if (is_left_out(key)) {
      faulty_.insert(key.name);
      if (given.node == nullptr) return;
      fault(key, fmt::format("{} plays no part here.", key.name), completion_.left_out_hint);
    } else if (known && is_set_aside(key, given)) {
      return;
    } else if (given.node != nullptr && known && !applies) {
      fault(key, fmt::format("{} has a meaning only when {}.", key.name, key.only_when->words),
            "Leave it out.");
    } else if (given.node != nullptr) {
      take(key, *given.node, given.origin, given.from_file);
    } else if (!known) {
      faulty_.insert(key.name);
    } else if (applies && !take_from_entry(key)) {
      take_default(key);
    }
  }

  [[nodiscard]] bool is_left_out(const Key& key) const {
    return std::ranges::find(completion_.left_out, section_of(key.name)) !=
           completion_.left_out.end();
  }

  void take(const Key& key, const toml::node& node, const std::string& origin, bool from_file) {
    const bool good = assign(
        key, protocol_.treatment, node, catalogue_,
        [&](const toml::node& at, std::string message, std::string hint) {
          document_.add(from_file ? at.source().begin : toml::source_position{},
                        (from_file ? "" : origin + ": ") + std::move(message), std::move(hint));
        });
    if (good) {
      protocol_.origins.emplace(key.name, origin);
    } else {
      faulty_.insert(key.name);
    }
  }

  /// @return whether the matter is settled: a value taken, or a fault that is known
  bool take_from_entry(const Key& key) {
    if (key.entry_folder.empty()) return false;
    const std::string_view chooser = choosing_key(key.entry_folder);
    if (faulty_.contains(chooser)) {
      faulty_.insert(key.name);
      return true;
    }
    const std::string& name = chosen_entry(protocol_.treatment, key.entry_folder);
    const evidence::Entry* entry = catalogue_.find(key.entry_folder, name);
    if (entry == nullptr) return false;
    const EntryResult result = assign_from_entry(key, protocol_.treatment, *entry);
    if (result.outcome == FromEntry::absent) return false;
    if (result.outcome == FromEntry::faulty) {
      fault(key, fmt::format("data/{}/{}.toml: {}", key.entry_folder, name, result.fault),
            "This is a defect of the data.");
    } else {
      protocol_.origins.emplace(key.name, fmt::format("{}/{}", key.entry_folder, name));
    }
    return true;
  }

  void take_default(const Key& key) {
    const auto& defaults = completion_.defaults;
    const auto own = std::ranges::find(defaults, key.name, &Override::key);
    if (own != defaults.end()) {
      const toml::table value = toml_value(own->value);
      take(key, *value.get("value"), own->origin, false);
    } else if (!key.fallback.empty()) {
      const toml::table value = toml_value(key.fallback);
      take(key, *value.get("value"), "default", true);
    } else if (!std::holds_alternative<Reference<std::optional<double>>>(key.accessor)) {
      complain_of_missing(key);
    }
  }

  /// The table in which a key is written: its section, or one below.
  [[nodiscard]] std::string_view home_of(std::string_view key) const {
    for (const std::string& table : layers_.front().tables) {
      if (key.starts_with(table + '.')) return table;
    }
    return section_of(key);
  }

  /// How a value is given: in the file; to a command that completes a treatment on its command
  /// line, unless its file has the section.
  [[nodiscard]] std::string example_of(const Key& key, std::string_view home, bool in_file) const {
    std::string value = example_value(key, catalogue_);
    if (in_file || completion_.defaults.empty()) {
      return fmt::format("Write {} = {} under [{}]", key.name.substr(home.size() + 1), value, home);
    }
    if (value.starts_with('"')) value = value.substr(1, value.size() - 2);
    return fmt::format("Give --set \"{}={}\"", key.name, value);
  }

  void complain_of_missing(const Key& key) {
    faulty_.insert(key.name);
    const std::string_view home = home_of(key.name);
    const toml::node* table = layers_.front().table->at_path(home).node();
    const bool home_is_faulty = table != nullptr && !table->is_table();
    if (home_is_faulty || misspelt_.contains(std::string(key.name))) return;
    const std::string example = example_of(key, home, table != nullptr);
    const std::string_view chooser = key.entry_folder.empty() ? "" : choosing_key(key.entry_folder);
    if (chooser.empty() || chosen_entry(protocol_.treatment, key.entry_folder) == custom_entry) {
      document_.add(table == nullptr ? place(key.name) : table->source().begin,
                    fmt::format("{} is missing.", key.name), example + '.');
      return;
    }
    document_.add(place(chooser),
                  fmt::format("{} has no value: {} \"{}\" brings none.", key.name, chooser,
                              chosen_entry(protocol_.treatment, key.entry_folder)),
                  fmt::format("{}, or choose another {} (acicula list {}).", example, chooser,
                              key.entry_folder));
  }

  void fault(const Key& key, std::string message, std::string hint) {
    faulty_.insert(key.name);
    document_.add(place(key.name), std::move(message), std::move(hint));
  }

  void ask(const Rule& rule) {
    const bool answerable = std::none_of(rule.keys.begin(), rule.keys.end(),
                                         [&](auto name) { return faulty_.contains(name); });
    if (!answerable) return;
    const std::optional<Objection> objection = rule.check(protocol_.treatment);
    if (!objection) return;
    const auto given = std::find_if(rule.keys.begin(), rule.keys.end(), [&](auto name) {
      return in_file(name) != nullptr || overrides_.contains(name);
    });
    const std::string_view shown = given == rule.keys.end() ? rule.keys.front() : *given;
    document_.add(place(shown), objection->message, objection->hint);
  }

  std::span<const Layer> layers_;
  const evidence::Catalogue& catalogue_;
  Document& document_;
  const Completion& completion_;
  std::map<std::string, Option, std::less<>> overrides_;
  std::set<std::string, std::less<>> misspelt_;
  std::set<std::string_view> faulty_;
  Protocol protocol_;
};

}  // namespace

Protocol read_sections(std::span<const Layer> layers, std::span<const Override> overrides,
                       const evidence::Catalogue& catalogue, Document& document,
                       const Completion& completion) {
  return SectionsReader(layers, overrides, catalogue, document, completion).read();
}

void check_schema(Document& document, std::string_view what) {
  const toml::node* schema = document.root().get("schema");
  if (schema == nullptr) {
    document.add(toml::source_position{1, 1}, "schema is missing.",
                 fmt::format("Start the {} with schema = 1.", what));
  } else if (!schema->is_integer() || schema->value<std::int64_t>() != 1) {
    document.add(*schema, "This acicula reads schema 1 only.", "Write schema = 1.");
  }
}

}  // namespace acicula::io
