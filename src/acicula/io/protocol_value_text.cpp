#include "acicula/evidence/unit.hpp"
#include "acicula/io/protocol_number.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace acicula::io {
namespace {

struct Writer {
  const Key& key;
  course::Treatment& treatment;
  using Text = std::optional<std::string>;

  Text operator()(Reference<double> member) const { return number_text(key, member(treatment)); }
  Text operator()(Reference<std::optional<double>> member) const {
    const std::optional<double> value = member(treatment);
    return value ? Text(number_text(key, *value)) : std::nullopt;
  }
  Text operator()(Reference<int> member) const { return fmt::format("{}", member(treatment)); }
  Text operator()(Reference<bool> member) const { return fmt::format("{}", member(treatment)); }
  Text operator()(Reference<std::vector<double>> member) const {
    std::vector<std::string> texts;
    for (const double value : member(treatment)) texts.push_back(number_text(key, value));
    return fmt::format("[{}]", fmt::join(texts, ", "));
  }
  Text operator()(const Choice& choice) const {
    return fmt::format("\"{}\"", choice.names[choice.get(treatment)]);
  }
  Text operator()(const EntryName& entry) const {
    return fmt::format("\"{}\"", entry.member(treatment));
  }
  Text operator()(const EntryNames& entries) const { return list(entries.member(treatment)); }
  Text operator()(const Names& names) const { return list(names.member(treatment)); }
  Text operator()(const FileName& file) const {
    return fmt::format("\"{}\"", file.member(treatment));
  }

  static Text list(const std::vector<std::string>& names) {
    std::vector<std::string> texts;
    for (const std::string& name : names) texts.push_back(fmt::format("\"{}\"", name));
    return fmt::format("[{}]", fmt::join(texts, ", "));
  }
};

struct KindName {
  const Key& key;
  std::string number() const {
    return key.unit.empty() ? "number" : fmt::format("text with a unit (\"... {}\")", key.unit);
  }
  std::string operator()(Reference<double>) const { return number(); }
  std::string operator()(Reference<std::optional<double>>) const { return number(); }
  std::string operator()(Reference<int>) const { return "whole number"; }
  std::string operator()(Reference<bool>) const { return "true or false"; }
  std::string operator()(Reference<std::vector<double>>) const {
    return key.unit.empty() ? "number or list of numbers"
                            : fmt::format("list of texts with a unit ([\"... {}\"])", key.unit);
  }
  std::string operator()(const Choice& choice) const {
    return fmt::format("one of \"{}\"", fmt::join(choice.names, "\", \""));
  }
  std::string operator()(const EntryName& entry) const {
    return fmt::format("name out of `acicula list {}`", entry.folder);
  }
  std::string operator()(const EntryNames& entries) const {
    return fmt::format("list of names out of `acicula list {}`", entries.folder);
  }
  std::string operator()(const Names& names) const {
    return fmt::format("list of \"{}\"", fmt::join(names.known(), "\", \""));
  }
  std::string operator()(const FileName&) const { return "name of a file"; }
};

}  // namespace

std::optional<std::string> value_text(const Key& key, const course::Treatment& treatment) {
  // The accessors hand out references to what they read; a copy keeps the argument untouched.
  course::Treatment copy = treatment;
  return std::visit(Writer{key, copy}, key.accessor);
}

std::string kind_text(const Key& key) { return std::visit(KindName{key}, key.accessor); }

std::string range_text(const Key& key) {
  const bool bounded_below = key.minimum > -std::numeric_limits<double>::infinity();
  const bool bounded_above = key.maximum < std::numeric_limits<double>::infinity();
  if (!bounded_below && !bounded_above) return "";
  const std::string unit = key.unit.empty() ? "" : fmt::format(" {}", key.unit);
  if (!bounded_above) return fmt::format("at least {:g}{}", key.minimum, unit);
  if (!bounded_below) return fmt::format("at most {:g}{}", key.maximum, unit);
  return fmt::format("{:g} to {:g}{}", key.minimum, key.maximum, unit);
}

}  // namespace acicula::io
