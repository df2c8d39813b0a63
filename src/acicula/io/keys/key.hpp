#pragma once

#include "acicula/course/treatment.hpp"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace acicula::io {

/// Reference to the member of a treatment that a key sets.
template <class Member>
using Reference = Member& (*)(course::Treatment&);

/// A member that takes one of a few names. `get` and `set` speak of the position among the names.
struct Choice {
  std::span<const std::string_view> names;
  std::size_t (*get)(const course::Treatment&);
  void (*set)(course::Treatment&, std::size_t);
};

/// A member that names an entry of the data folder.
struct EntryName {
  std::string_view folder;  ///< "sites"
  Reference<std::string> member;
};

/// A member that names any number of entries of the data folder.
struct EntryNames {
  std::string_view folder;
  Reference<std::vector<std::string>> member;
};

/// A member that takes any number of names out of a list in code.
struct Names {
  std::vector<std::string> (*known)();
  Reference<std::vector<std::string>> member;
};

/// A member that names a file, as seen from the protocol's folder; empty for none. Who reads the
/// protocol reads the file (read_mask_file).
struct FileName {
  Reference<std::string> member;
};

/// Where a key's value lives. The alternative says what kind of value the protocol file must hold.
using Accessor = std::variant<Reference<double>, Reference<std::optional<double>>, Reference<int>,
                              Reference<bool>, Reference<std::vector<double>>, Choice, EntryName,
                              EntryNames, Names, FileName>;

/// What gives keys a meaning.
struct Precondition {
  std::string_view decider;  ///< the key on which it depends: "serum.active"
  std::string_view words;    ///< "serum.active is not \"none\""
  bool (*holds)(const course::Treatment&);
  /// Whether values of the file are passed over, and no fault, where the command line gave the
  /// decider: a patch's protocol also runs as a column.
  bool passed_over = false;
};

/// Name of an entry that stands for none of the data folder: every value is then the protocol's
/// own.
inline constexpr std::string_view custom_entry = "custom";
/// Name of the active of a treatment without serum.
inline constexpr std::string_view no_active = "none";

/// One key of a protocol, declared once: parsing, checks, `acicula explain`, the reference page and
/// the JSON Schema all come from it.
struct Key {
  std::string_view name;  ///< "device.needle.length"
  std::string_view unit;  ///< shown, and the unit of the range; empty: a plain number
  double minimum = -std::numeric_limits<double>::infinity();  ///< in `unit`, allowed
  double maximum = std::numeric_limits<double>::infinity();   ///< in `unit`, allowed
  std::string_view range_hint;  ///< what to do when a value lies outside; empty: the range says it
  std::string_view fallback;    ///< default as TOML text; empty when there is none
  std::string_view entry_folder;            ///< where a named entry gives the value: "devices"
  std::string_view entry_field;             ///< and its field there: "needle.length"
  std::string_view doc;                     ///< what it is, and why the default is what it is
  std::string_view source = "acicula";      ///< of the range and the default; key of references.bib
  const Precondition* only_when = nullptr;  ///< what gives it a meaning; nullptr: it has one always
  Accessor accessor;

  /// Whether it has a meaning in this treatment.
  [[nodiscard]] bool applies(const course::Treatment& treatment) const {
    return only_when == nullptr || only_when->holds(treatment);
  }
};

/// All keys, in the order of a protocol. Keys that decide which others apply come before those.
[[nodiscard]] const std::vector<Key>& protocol_keys();

/// nullptr when there is no such key.
[[nodiscard]] const Key* find_key(std::string_view name);

/// The sections of a protocol, with a sentence for each.
struct Section {
  std::string_view name;
  std::string_view doc;
};
[[nodiscard]] std::span<const Section> protocol_sections();

/// The name of the entry of a folder that the treatment has chosen ("sites": its site).
[[nodiscard]] const std::string& chosen_entry(const course::Treatment& treatment,
                                              std::string_view folder);

/// The key that chooses the entry of a folder ("sites": subject.site).
[[nodiscard]] std::string_view choosing_key(std::string_view folder);

/// The key's range and unit in SI.
struct SiRange {
  double minimum;
  double maximum;
};
[[nodiscard]] SiRange si_range(const Key& key);

}  // namespace acicula::io
