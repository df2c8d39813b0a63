#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/keys/key.hpp"

// Internal to io: values come as TOML nodes.
#include <functional>
#include <optional>
#include <string>
#include <toml++/toml.h>

namespace acicula::io {

/// Takes a fault: the node it is at, what is wrong, and what would be right.
using Report = std::function<void(const toml::node& at, std::string message, std::string hint)>;

/// Gives a key the value of a TOML node: type, unit, dimension, range and name are checked.
/// @return false when something was reported; the treatment then keeps its old value
bool assign(const Key& key, course::Treatment& treatment, const toml::node& node,
            const evidence::Catalogue& catalogue, const Report& report);

/// Gives a key the value that a named entry has for it.
enum class FromEntry { taken, absent, faulty };
struct EntryResult {
  FromEntry outcome = FromEntry::absent;
  std::string fault = {};
};
EntryResult assign_from_entry(const Key& key, course::Treatment& treatment,
                              const evidence::Entry& entry);

/// The value of a key as TOML text in the key's unit, or in SI where that is needed to read back
/// the very same number; nothing when an optional value is not given.
[[nodiscard]] std::optional<std::string> value_text(const Key& key,
                                                    const course::Treatment& treatment);

/// `0.02 to 6 mm`, or empty when the key takes no number.
[[nodiscard]] std::string range_text(const Key& key);

/// What kind of value a key takes, in words: `text with a unit ("... mm")`.
[[nodiscard]] std::string kind_text(const Key& key);

/// Names that a key accepts: of its choice, or of the entries of its folder; empty for other keys.
[[nodiscard]] std::vector<std::string> accepted_names(const Key& key,
                                                      const evidence::Catalogue& catalogue);

/// Reads a TOML value from its text alone; what is no TOML value is a text ("1.5 mm", pen).
/// @return a table with the single key "value"
[[nodiscard]] toml::table toml_value(std::string_view text);

}  // namespace acicula::io
