#pragma once

#include "acicula/io/keys/key.hpp"

// Internal to io: values come as TOML nodes.
#include <string>
#include <toml++/toml.h>

namespace acicula::io {

/// A number read for a key [SI], or what is wrong with it.
struct NumberResult {
  double value = 0.0;
  std::string fault = {};
  std::string hint = {};
};

/// Reads a number of a key: a text with a unit where the key has one, a plain number where not.
[[nodiscard]] NumberResult read_number(const Key& key, const toml::node& node);

/// Whether a number [SI] lies in the key's range; the fault says so in the key's unit.
[[nodiscard]] NumberResult check_range(const Key& key, double value);

/// The shortest TOML text that reads back to the very same number: `"1.5 mm"`, or in SI where the
/// key's unit cannot express it.
[[nodiscard]] std::string number_text(const Key& key, double value);

}  // namespace acicula::io
