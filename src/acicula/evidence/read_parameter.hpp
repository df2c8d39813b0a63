#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

// Internal to evidence: the only header of the room that knows TOML.
#include <toml++/toml.h>

namespace acicula::evidence {

/// Where faults of one file are collected.
struct FileFaults {
  std::string file;
  std::vector<Diagnostic>& faults;

  void add(const toml::node& node, std::string message, std::string hint = "") const;
};

/// Reads one parameter table (value, unit, range, distribution, spread, level, population, source,
/// locator, grade, note, meaning); every number ends in SI. Faults are added to `faults`.
[[nodiscard]] Parameter read_parameter(const toml::table& table, std::string key,
                                       const FileFaults& faults);

}  // namespace acicula::evidence
