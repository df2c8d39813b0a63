#pragma once

#include "acicula/core/error.hpp"

// Internal to io: protocol and study files are TOML.
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace acicula::io {

/// A TOML file in memory, and the faults found in it so far.
class Document {
 public:
  /// Parses the text. What is not UTF-8, too large, nested too deep or not TOML becomes a fault and
  /// leaves the root empty.
  Document(std::string_view text, std::string_view file_name);

  [[nodiscard]] const toml::table& root() const { return root_; }
  /// For those who rearrange it: nodes that are moved keep their places.
  [[nodiscard]] toml::table& root() { return root_; }
  /// Whether the text could be parsed at all.
  [[nodiscard]] bool parsed() const { return parsed_; }

  /// Notes a fault at a place of this file (a default-made place: no place).
  void add(const toml::source_position& place, std::string message, std::string hint = "");
  void add(const toml::node& node, std::string message, std::string hint = "");
  void add(const toml::key& key, std::string message, std::string hint = "");

  [[nodiscard]] bool has_faults() const { return !faults_.empty(); }
  /// Whether so many faults were found that more help would be lost on the reader.
  [[nodiscard]] bool is_full() const;
  /// Throws all faults in the order of the file, when there are any.
  /// @throws InputError
  void throw_if_faulty() const;

 private:
  void parse();
  std::string_view text_;
  std::string file_name_;
  std::vector<std::string_view> lines_;
  toml::table root_;
  bool parsed_ = false;
  std::vector<Diagnostic> faults_;
};

}  // namespace acicula::io
