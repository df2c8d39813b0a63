#pragma once

#include "acicula/evidence/file_faults.hpp"

#include <string>
#include <string_view>

// Internal to evidence: TOML goes no further than this room.
#include <toml++/toml.h>

namespace acicula::evidence {

/// Parses the file of `faults` and takes out `schema`, which must be 1. An empty table when the
/// file cannot be read; the reason is then among the faults.
[[nodiscard]] toml::table read_toml(const FileFaults& faults);

/// Adds a fault at the place of a node.
void add_fault(const FileFaults& faults, const toml::node& node, std::string message,
               std::string hint = "");

/// Calls leaf(table, key) for every table below `table` that has a "value" or a "unit", and
/// other(node, key) for what is no table; `key` is the dotted path.
template <class Leaf, class Other>
void for_each_number(const toml::table& table, const std::string& prefix, const Leaf& leaf,
                     const Other& other) {
  for (const auto& [field, node] : table) {
    const std::string key =
        prefix.empty() ? std::string(field.str()) : prefix + "." + std::string(field.str());
    const toml::table* child = node.as_table();
    if (child == nullptr || child->empty()) {
      other(node, key);
    } else if (child->contains("value") || child->contains("unit")) {
      leaf(*child, key);
    } else {
      for_each_number(*child, key, leaf, other);
    }
  }
}

}  // namespace acicula::evidence
