#include "acicula/io/compare/compare_results.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/compare/compare_parts.hpp"
#include "acicula/io/read_text_file.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

namespace acicula::io::compare {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A table of the result folder.
struct Table {
  const char* name;
  std::size_t key_columns;
};
constexpr std::array tables{Table{"timeline", 1}, Table{"depth_time", 2}, Table{"punctures", 3}};

/// What went into a result, by its name in provenance.json.
struct Input {
  const char* key;
  const char* words;
};
constexpr std::array inputs{Input{"protocol_sha256", "protocol (SHA-256)"},
                            Input{"catalogue_sha256", "catalogue (SHA-256)"},
                            Input{"seed", "seed"},
                            Input{"samples", "samples"},
                            Input{"fidelity", "fidelity"},
                            Input{"acicula", "version of acicula"},
                            Input{"commit", "commit"},
                            Input{"modified", "changed since the commit"},
                            Input{"compiler", "compiler"},
                            Input{"flags", "flags"}};

void require_finished(const fs::path& folder) {
  if (!fs::is_directory(folder)) {
    throw InputError(
        folder.string() + (fs::exists(folder) ? " is not a folder." : " does not exist."),
        "Give two result folders: acicula run PROTOCOL.toml -o DIR");
  }
  if (!fs::exists(folder / "summary.json")) {
    throw InputError(folder.string() + " has no summary.json: it is no finished result folder.",
                     "A run that was stopped goes on with acicula run --resume DIR");
  }
}

std::string text_of(const fs::path& file) { return read_text_file(file, largest_table); }

std::vector<InputDifference> compare_inputs(const fs::path& first, const fs::path& second) try {
  const Json a = Json::parse(text_of(first / "provenance.json"));
  const Json b = Json::parse(text_of(second / "provenance.json"));
  std::vector<InputDifference> found;
  for (const Input& input : inputs) {
    const Json in_first = a.value(input.key, Json());
    const Json in_second = b.value(input.key, Json());
    if (in_first == in_second) continue;
    const auto words = [](const Json& json) {
      return json.is_string() ? json.get<std::string>() : json.dump();
    };
    found.push_back({input.words, words(in_first), words(in_second)});
  }
  return found;
} catch (const Json::exception& error) {
  throw InputError(std::string("A provenance.json cannot be read: ") + error.what(), "");
}

/// Values of a resolved protocol by their keys, without the remarks on their origin.
std::map<std::string, std::string> settings_of(const fs::path& folder) {
  std::map<std::string, std::string> settings;
  if (!fs::exists(folder / "resolved.toml")) return settings;
  std::istringstream text(text_of(folder / "resolved.toml"));
  std::string section;
  for (std::string line; std::getline(text, line);) {
    line = line.substr(0, line.find("  # "));
    const std::size_t equals = line.find(" = ");
    if (line.starts_with('[')) {
      section = line.substr(1, line.find(']') - 1) + '.';
    } else if (equals != std::string::npos) {
      settings[section + line.substr(0, equals)] = line.substr(equals + 3);
    }
  }
  return settings;
}

void compare_settings(const fs::path& first, const fs::path& second,
                      std::vector<InputDifference>& found) {
  const auto a = settings_of(first);
  const auto b = settings_of(second);
  const auto value = [](const std::map<std::string, std::string>& settings,
                        const std::string& key) {
    const auto at = settings.find(key);
    return at == settings.end() ? std::string("none") : at->second;
  };
  std::set<std::string> keys;
  for (const auto& [key, ignored] : a) keys.insert(key);
  for (const auto& [key, ignored] : b) keys.insert(key);
  for (const std::string& key : keys) {
    if (value(a, key) != value(b, key)) found.push_back({key, value(a, key), value(b, key)});
  }
}

/// None when neither folder has the table.
std::optional<Part> compare_table(const fs::path& first, const fs::path& second,
                                  const Table& table) {
  const std::string file = std::string(table.name) + ".csv";
  const bool in_first = fs::exists(first / file);
  const bool in_second = fs::exists(second / file);
  if (!in_first && !in_second) return std::nullopt;
  if (in_first != in_second) {
    return Part{
        .name = table.name,
        .problems = {std::string("only the ") + (in_first ? "first" : "second") + " has it"}};
  }
  return compare_tables(table.name, text_of(first / file), text_of(second / file),
                        table.key_columns);
}

}  // namespace

Comparison compare_results(const fs::path& first, const fs::path& second) {
  require_finished(first);
  require_finished(second);
  Comparison comparison{.inputs = compare_inputs(first, second)};
  compare_settings(first, second, comparison.inputs);
  comparison.parts.push_back(
      compare_summaries(text_of(first / "summary.json"), text_of(second / "summary.json")));
  for (const Table& table : tables) {
    if (auto part = compare_table(first, second, table)) {
      comparison.parts.push_back(std::move(*part));
    }
  }
  Part fields = compare_fields(first, second);
  if (fields.compared > 0 || !fields.problems.empty()) {
    comparison.parts.push_back(std::move(fields));
  }
  return comparison;
}

}  // namespace acicula::io::compare
