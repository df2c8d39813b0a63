#pragma once

#include "acicula/course/treatment.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// What a rule says against a treatment.
struct Objection {
  std::string message;
  std::string hint;
};

/// A rule between several keys.
struct Rule {
  /// Keys it looks at; the fault is shown at the first that is given. It is not asked when one of
  /// them is faulty.
  std::vector<std::string_view> keys;
  std::string_view doc;  ///< one sentence, for the reference page
  std::optional<Objection> (*check)(const course::Treatment&);
};

[[nodiscard]] std::span<const Rule> protocol_rules();

}  // namespace acicula::io
