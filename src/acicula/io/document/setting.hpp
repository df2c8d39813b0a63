#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/document/json.hpp"
#include "acicula/io/protocol.hpp"

#include <string>
#include <vector>

namespace acicula::io::document {

/// A setting: what a reader chose, as values by key or as the text of a protocol.
struct Setting {
  std::string toml;                     ///< a protocol's text; of values, one that holds just them
  std::vector<Diagnostic> faults = {};  ///< of values that no protocol could hold
};

/// Takes the setting out of a request: `values`, an object of texts, numbers, truth values and
/// lists of them by key, or `toml`.
/// @throws InputError  when the request has neither, both, or something of another shape
[[nodiscard]] Setting setting_of(const Json& request, const evidence::Catalogue& catalogue);

/// Reads the setting as `acicula run` would.
/// @param overrides  that stand above it
/// @throws InputError  with every fault; also when it names a file, which a setting cannot bring
[[nodiscard]] Protocol protocol_of(const Setting& setting, const evidence::Catalogue& catalogue,
                                   std::span<const Override> overrides = {});

/// The protocol both ways: its text, the values that the text gives, and every value resolved with
/// its origin; as JSON text.
[[nodiscard]] std::string protocol_document(const Setting& setting, const Protocol& protocol);

/// Faults as JSON: place, message, hint, and the key that each is about.
/// @param toml  the text that they are of
[[nodiscard]] Json diagnostics_json(const std::vector<Diagnostic>& faults, const std::string& toml);

}  // namespace acicula::io::document
