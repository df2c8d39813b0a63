#pragma once

#include "acicula/io/protocol_document.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// One table of a study file, read field by field; faults go to the document.
class StudyFields {
 public:
  /// @param title  how messages name the table: "[study]", "[[arm]]"
  StudyFields(const toml::table& table, std::string_view title, Document& document);

  /// Notes every field that is not among the known ones.
  void allow_only(const std::vector<std::string>& known) const;

  [[nodiscard]] bool has(std::string_view field) const { return table_.contains(field); }
  /// The text of a field; empty when it is missing or no text. A missing one is a fault when it is
  /// required.
  [[nodiscard]] std::string text(std::string_view field, bool required) const;
  /// A name out of a few.
  [[nodiscard]] std::string choice(std::string_view field, const std::vector<std::string>& known,
                                   std::string_view fallback) const;
  /// A positive whole number.
  [[nodiscard]] std::optional<int> count(std::string_view field) const;
  /// A number in a unit [SI]: a plain number when the unit is "1", otherwise a text with a unit.
  [[nodiscard]] std::optional<double> number(std::string_view field, std::string_view unit) const;
  [[nodiscard]] std::optional<double> number(const toml::node& node, std::string_view field,
                                             std::string_view unit) const;

  /// Notes a fault at a field, or at the table when the field is not there.
  void fault(std::string_view field, std::string message, std::string hint = "") const;
  [[nodiscard]] const toml::table& table() const { return table_; }

 private:
  const toml::table& table_;
  std::string title_;
  Document& document_;
};

}  // namespace acicula::io
