#pragma once

#include "acicula/evidence/files.hpp"
#include "acicula/evidence/posterior.hpp"

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acicula::evidence {

/// How far a number is supported.
enum class Grade { measured, derived, fitted, assumed };

/// Shape of the uncertainty of a parameter.
enum class Shape { fixed, normal, lognormal, uniform, loguniform, beta };

/// Whether the uncertainty lies between studies (one draw for all subjects) or between subjects.
enum class Level { study, subject };

/// One number with its provenance.
struct Parameter {
  std::string key;      ///< "healing.debris_clearance"
  std::string meaning;  ///< one sentence
  double value = 0.0;   ///< SI
  std::string unit;     ///< the unit of the file, for display
  /// SI; what the model accepts, and the bounds of uniform and loguniform
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  Shape shape = Shape::fixed;
  double spread =
      0.0;  ///< normal, beta: standard deviation, SI; lognormal: standard deviation of ln
  Level level = Level::study;
  std::string population;
  std::string source;   ///< key of data/references.bib; "acicula" for a choice of this project
  std::string locator;  ///< table, figure, equation or section
  Grade grade = Grade::assumed;
  std::string note;
  std::string file;  ///< where it was read, "data/parameters/healing.toml"
  int line = 0;      ///< of its table in that file
};

/// A named entry of the data folder: a site, device, active, indication or contraindication.
struct Entry {
  std::string kind;   ///< folder: "sites", "devices", "actives", "indications", "contraindications"
  std::string name;   ///< file name without ending, as a protocol writes it
  std::string title;  ///< for people
  std::string note;
  std::map<std::string, Parameter, std::less<>> numbers;  ///< by dotted field, "needle.length"
  std::map<std::string, std::string, std::less<>> texts;  ///< by dotted field, "kind"
};

/// All parameters and entries: a plain value that can be copied and varied.
class Catalogue {
 public:
  /// Reads parameters/*.toml, the entry folders, posterior/calibrated.toml and references.bib.
  /// @throws InputError  with every fault of every file
  [[nodiscard]] static Catalogue read(const Files& files);

  /// [SI] value of a parameter.
  /// @throws EvidenceError  when the catalogue has no such key
  [[nodiscard]] double value(std::string_view key) const;
  [[nodiscard]] const Parameter& parameter(std::string_view key) const;
  /// Replaces the value [SI] of an existing parameter, for sampling and calibration.
  void set(std::string_view key, double value);
  /// Replaces the spread of an existing parameter, in the measure of its distribution.
  void set_spread(std::string_view key, double spread);

  /// What is known of calibrated parameters together; nullptr: each has its own distribution alone.
  [[nodiscard]] const Posterior* posterior() const { return posterior_ ? &*posterior_ : nullptr; }
  void set_posterior(std::optional<Posterior> posterior) { posterior_ = std::move(posterior); }

  [[nodiscard]] const std::map<std::string, Parameter, std::less<>>& parameters() const {
    return parameters_;
  }
  /// Folders of entries: "sites", "devices", "actives", "indications", "contraindications".
  [[nodiscard]] static std::span<const std::string_view> kinds();
  /// Entries of a kind by name; empty when there is no such kind.
  [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries(
      std::string_view kind) const;
  /// nullptr when there is no such entry.
  [[nodiscard]] const Entry* find(std::string_view kind, std::string_view name) const;
  /// BibTeX text of a reference by its key, or nullptr.
  [[nodiscard]] const std::string* reference(std::string_view key) const;
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& references() const {
    return references_;
  }

 private:
  std::map<std::string, Parameter, std::less<>> parameters_;
  std::map<std::string, std::map<std::string, Entry, std::less<>>, std::less<>> entries_;
  std::map<std::string, std::string, std::less<>> references_;
  std::optional<Posterior> posterior_;
};

[[nodiscard]] std::string_view name(Grade grade);
[[nodiscard]] std::string_view name(Shape shape);
[[nodiscard]] std::string_view name(Level level);

}  // namespace acicula::evidence
