#include "acicula/evidence/catalogue.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/read_entry.hpp"
#include "acicula/evidence/read_parameter.hpp"
#include "acicula/evidence/read_posterior.hpp"
#include "acicula/evidence/read_references.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace acicula::evidence {
namespace {

constexpr std::array<std::string_view, 6> entry_kinds{
    "sites", "devices", "actives", "indications", "contraindications", "variants"};

/// Where a file belongs: "actives/egf.toml" has the folder "actives" and the stem "egf".
struct Place {
  std::string folder;
  std::string stem;
};

/// The place of a file one folder deep that ends in .toml; both empty for any other.
Place place_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos || path.rfind('/') != slash || !path.ends_with(".toml")) return {};
  return {path.substr(0, slash), path.substr(slash + 1, path.size() - slash - 6)};
}

void read_parameter_file(const std::string& room, const FileFaults& faults,
                         std::map<std::string, Parameter, std::less<>>& parameters) {
  for_each_number(
      read_toml(faults), "",
      [&](const toml::table& leaf, const std::string& key) {
        if (!key.starts_with(room + ".")) {
          add_fault(faults, leaf, key + " does not begin with the name of its file, " + room + ".");
        }
        parameters.insert_or_assign(key, read_parameter(leaf, key, faults));
      },
      [&](const toml::node& node, const std::string& key) {
        add_fault(faults, node, key + " is not a table with a value.");
      });
}

/// A posterior speaks of parameters of the catalogue that vary between studies.
void check_posterior(const std::optional<Posterior>& posterior,
                     const std::map<std::string, Parameter, std::less<>>& parameters,
                     std::vector<Diagnostic>& faults) {
  if (!posterior) return;
  for (const std::string& key : posterior->keys) {
    const auto found = parameters.find(key);
    std::string problem;
    if (found == parameters.end()) {
      problem = " is no parameter of the catalogue.";
    } else if (found->second.shape == Shape::fixed) {
      problem = " has no distribution in the catalogue.";
    } else if (found->second.level != Level::study) {
      problem = " differs between subjects; only what differs between studies is calibrated.";
    }
    if (problem.empty()) continue;
    faults.push_back({.file = "data/" + std::string(posterior_path), .message = key + problem});
  }
}

}  // namespace

Catalogue Catalogue::read(const Files& files) {
  Catalogue catalogue;
  std::vector<Diagnostic> faults;
  for (const auto& [path, text] : files) {
    const FileFaults file{"data/" + path, text, faults};
    const Place place = place_of(path);
    if (path == "references.bib") {
      catalogue.references_ = read_references(file);
    } else if (path == posterior_path) {
      catalogue.posterior_ = read_posterior(file);
    } else if (place.folder == "parameters") {
      read_parameter_file(place.stem, file, catalogue.parameters_);
    } else if (std::find(entry_kinds.begin(), entry_kinds.end(), place.folder) !=
               entry_kinds.end()) {
      catalogue.entries_[place.folder].emplace(place.stem,
                                               read_entry(place.folder, place.stem, file));
    } else {
      file.add(0, 0, "belongs to no folder of the catalogue.",
               "Folders are parameters, sites, devices, actives, indications, "
               "contraindications and variants; files end in .toml. What a calibration found is "
               "posterior/calibrated.toml.");
    }
  }
  if (faults.empty()) check_posterior(catalogue.posterior_, catalogue.parameters_, faults);
  if (faults.empty()) return catalogue;
  std::stable_sort(faults.begin(), faults.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  throw InputError(std::move(faults));
}

std::span<const std::string_view> Catalogue::kinds() { return entry_kinds; }

const Parameter& Catalogue::parameter(std::string_view key) const {
  const auto found = parameters_.find(key);
  if (found == parameters_.end()) throw EvidenceError(std::string(key), "is not in the catalogue.");
  return found->second;
}

double Catalogue::value(std::string_view key) const { return parameter(key).value; }

void Catalogue::set(std::string_view key, double value) {
  const auto found = parameters_.find(key);
  if (found == parameters_.end()) throw EvidenceError(std::string(key), "is not in the catalogue.");
  found->second.value = value;
}

void Catalogue::set_spread(std::string_view key, double spread) {
  const auto found = parameters_.find(key);
  if (found == parameters_.end()) throw EvidenceError(std::string(key), "is not in the catalogue.");
  found->second.spread = spread;
}

const std::map<std::string, Entry, std::less<>>& Catalogue::entries(std::string_view kind) const {
  static const std::map<std::string, Entry, std::less<>> none;
  const auto found = entries_.find(kind);
  return found == entries_.end() ? none : found->second;
}

const Entry* Catalogue::find(std::string_view kind, std::string_view name) const {
  const auto& group = entries(kind);
  const auto found = group.find(name);
  return found == group.end() ? nullptr : &found->second;
}

const std::string* Catalogue::reference(std::string_view key) const {
  const auto found = references_.find(key);
  return found == references_.end() ? nullptr : &found->second;
}

}  // namespace acicula::evidence
