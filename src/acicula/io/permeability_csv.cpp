#include "acicula/io/permeability_csv.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/io/csv_records.hpp"
#include "acicula/io/did_you_mean.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace acicula::io {
namespace {

/// Faults beyond this number are counted, not shown.
constexpr std::size_t most_faults = 100;
constexpr double gram_per_mole = 1e-3;

/// A column of numbers: its name, and what lies between a slip of the pen and a molecule.
struct NumberColumn {
  const char* name;
  double low;
  double high;
  const char* hint;
};

constexpr NumberColumn molar_mass{"molar_mass_g_per_mol", 1.0, 1e7, "Give it in g/mol."};
constexpr NumberColumn log10_kow{"log10_kow", -15.0, 20.0, "Give the logarithm to base ten."};
constexpr NumberColumn temperature{"temperature_K", 273.0, 353.0, "Give it in kelvin."};
constexpr NumberColumn thickness{"skin_thickness_mm", 1e-3, 10.0, "Give it in mm."};
constexpr NumberColumn measured{"log10_kp_cm_per_h", -15.0, 5.0,
                                "Give log10 of the permeability in cm/h."};

const std::vector<std::string> known_columns{
    "molar_mass_g_per_mol", "log10_kow",    "temperature_K",
    "skin_thickness_mm",    "compound_key", "compound_name",
    "log10_kp_cm_per_h",    "smiles",       "record_id"};

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// Reads the records under one header and collects what is wrong with them.
class TableReader {
 public:
  TableReader(const CsvRecord& header, std::string_view file_name) : file_name_(file_name) {
    for (const std::string& cell : header.cells) names_.push_back(trimmed(cell));
    check_header(header.line);
  }

  std::vector<PermeabilityRecord> read(const std::vector<CsvRecord>& records) {
    std::vector<PermeabilityRecord> rows;
    if (faults_.empty()) {
      for (std::size_t i = 1; i < records.size(); ++i) rows.push_back(read_row(records[i]));
      if (records.size() < 2) add(0, "The table has column names and no record.", "");
    }
    if (unshown_ > 0) add_last(fmt::format("{} more faults are not shown.", unshown_));
    if (!faults_.empty()) throw InputError(std::move(faults_));
    return rows;
  }

 private:
  void add(int line, std::string message, std::string hint) {
    if (faults_.size() >= most_faults) {
      ++unshown_;
      return;
    }
    faults_.push_back(
        {.file = file_name_, .line = line, .message = std::move(message), .hint = std::move(hint)});
  }

  void add_last(std::string message) {
    faults_.push_back({.file = file_name_, .message = std::move(message)});
  }

  void check_header(int line) {
    for (const std::string& name : known_columns) {
      if (std::count(names_.begin(), names_.end(), name) > 1) {
        add(line, fmt::format("There are two columns {}.", name), "Leave one out.");
      }
    }
    for (const char* needed : {molar_mass.name, log10_kow.name}) {
      if (column(needed)) continue;
      std::string hint = "It needs molar_mass_g_per_mol and log10_kow.";
      if (const std::string* near = nearest_name(needed, names_)) {
        hint = fmt::format("Is it the column \"{:.60}\"?", *near);
      } else if (names_.size() == 1 && names_[0].find_first_of(";\t") != std::string::npos) {
        hint = "Columns are separated by commas.";
      }
      add(line, fmt::format("The table has no column {}.", needed), hint);
    }
  }

  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
  }

  [[nodiscard]] std::string text(const CsvRecord& record, std::string_view name) const {
    const auto index = column(name);
    return index ? trimmed(record.cells[*index]) : "";
  }

  std::optional<double> number(const CsvRecord& record, const NumberColumn& wanted) {
    const std::string cell = text(record, wanted.name);
    if (cell.empty()) return std::nullopt;
    const char* begin = cell.data() + (cell[0] == '+' ? 1 : 0);
    const char* end = cell.data() + cell.size();
    double value = 0.0;
    const auto [rest, error] = std::from_chars(begin, end, value);
    if (error != std::errc() || rest != end || !std::isfinite(value)) {
      add(record.line, fmt::format("{} is \"{:.40}\", which is no number.", wanted.name, cell),
          cell.find(',') != std::string::npos ? "Write a decimal point."
                                              : "Leave an unknown value empty.");
      return std::nullopt;
    }
    if (value < wanted.low || value > wanted.high) {
      add(record.line,
          fmt::format("{} is {:g}, outside {:g} to {:g}.", wanted.name, value, wanted.low,
                      wanted.high),
          wanted.hint);
      return std::nullopt;
    }
    return value;
  }

  double needed_number(const CsvRecord& record, const NumberColumn& wanted) {
    if (text(record, wanted.name).empty()) {
      add(record.line, fmt::format("{} is missing.", wanted.name), wanted.hint);
      return 0.0;
    }
    return number(record, wanted).value_or(0.0);
  }

  PermeabilityRecord read_row(const CsvRecord& record) {
    PermeabilityRecord row;
    row.line = record.line;
    if (record.cells.size() != names_.size()) {
      add(record.line,
          fmt::format("This record has {} cells, the header {}.", record.cells.size(),
                      names_.size()),
          "A cell that holds a comma stands in double quotes.");
      return row;
    }
    row.record_id = text(record, "record_id");
    row.smiles = text(record, "smiles");
    row.compound = text(record, "compound_key");
    if (row.compound.empty()) row.compound = text(record, "compound_name");
    if (row.compound.empty()) row.compound = fmt::format("line {}", record.line);
    row.molar_mass = needed_number(record, molar_mass) * gram_per_mole;
    row.log10_kow = needed_number(record, log10_kow);
    row.temperature = number(record, temperature);
    row.log10_kp_cm_per_h = number(record, measured);
    if (const auto value = number(record, thickness)) row.thickness = *value * unit::millimetre;
    return row;
  }

  std::string file_name_;
  std::vector<std::string> names_;
  std::vector<Diagnostic> faults_;
  std::size_t unshown_ = 0;
};

}  // namespace

std::vector<PermeabilityRecord> read_permeability_csv(std::string_view text,
                                                      std::string_view file_name) {
  const std::vector<CsvRecord> records = read_csv_records(text, file_name);
  return TableReader(records.front(), file_name).read(records);
}

}  // namespace acicula::io
