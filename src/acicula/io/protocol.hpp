#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace acicula::io {

/// `--set key=value` of the command line: stands above the file.
struct Override {
  std::string key;    ///< "device.needle.length"
  std::string value;  ///< as in the file, quotes may be left out: `1.5 mm`
};

/// Splits `key=value`.
/// @throws InputError  when there is no key or no value
[[nodiscard]] Override parse_override(std::string_view text);

/// A protocol with every default filled in.
struct Protocol {
  course::Treatment treatment;
  /// Where each key's value came from: "given", "--set", "arm NAME", "sites/cheek" or "default";
  /// no element for a key that has no value in this treatment.
  std::map<std::string, std::string, std::less<>> origins;
};

/// Reads a protocol. A value is taken from, in this order: an override, the file, the named entry
/// (site, indication, device, active), the key's default.
///
/// @param text       of the protocol, TOML
/// @param file_name  for the messages
/// @throws InputError  with every fault found, each with its line and what would be right
[[nodiscard]] Protocol read_protocol(std::string_view text, std::string_view file_name,
                                     const evidence::Catalogue& catalogue,
                                     std::span<const Override> overrides = {});

/// The protocol as TOML, every key with its value and its origin. Reading it gives back the very
/// same treatment.
[[nodiscard]] std::string resolved_protocol(const Protocol& protocol);

}  // namespace acicula::io
