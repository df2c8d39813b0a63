#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// `--set key=value` of the command line, or an option that stands for it: stands above the file.
struct Override {
  std::string key;               ///< "device.needle.length"
  std::string value;             ///< as in the file, quotes may be left out: `1.5 mm`
  std::string origin = "--set";  ///< option that gave it, named by its faults
};

/// How a command that asks for less than a whole treatment completes one. What is still missing
/// belongs to --set then, unless the file has its section.
struct Completion {
  /// Values taken where neither the file, nor an override, nor a named entry has one.
  std::vector<Override> defaults;
  /// Sections that play no part: their keys are neither read nor missed, and refused when given.
  std::vector<std::string> left_out;
  std::string left_out_hint;  ///< how they would play a part, for that refusal
};

/// Splits `key=value`.
/// @throws InputError  when there is no key or no value
[[nodiscard]] Override parse_override(std::string_view text);

/// A protocol with every default filled in.
struct Protocol {
  course::Treatment treatment;
  /// Where each key's value came from: "given", "--set" or another option, "arm NAME",
  /// "sites/cheek", "default" or the default of a command;
  /// no element for a key that has no value in this treatment.
  std::map<std::string, std::string, std::less<>> origins;
};

/// Reads a protocol. A value is taken from, in this order: an override, the file, the named entry
/// (site, indication, device, active), the command's default, the key's default.
///
/// @param text       of the protocol, TOML
/// @param file_name  for the messages
/// @throws InputError  with every fault found, each with its line and what would be right
[[nodiscard]] Protocol read_protocol(std::string_view text, std::string_view file_name,
                                     const evidence::Catalogue& catalogue,
                                     std::span<const Override> overrides = {},
                                     const Completion& completion = {});

/// The protocol as TOML, every key with its value and its origin. Reading it gives back the very
/// same treatment.
[[nodiscard]] std::string resolved_protocol(const Protocol& protocol);

}  // namespace acicula::io
