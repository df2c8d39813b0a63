#include "acicula/io/reference_words.hpp"

#include "acicula/evidence/unit.hpp"
#include "acicula/io/bibliography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace acicula::io {
namespace {

/// A number of the catalogue in the unit of its file; six digits hide the rounding of conversion.
std::string in_file_unit(const evidence::Parameter& parameter, double si) {
  const double number = evidence::convert(si, evidence::si_unit(parameter.unit), parameter.unit);
  return fmt::format("{:.6g}", number);
}

/// Characters of UTF-8 text, for the width of a column.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

double in_unit_of_file(const evidence::Parameter& parameter) {
  return evidence::convert(parameter.value, evidence::si_unit(parameter.unit), parameter.unit);
}

std::string parameter_value(const evidence::Parameter& parameter) {
  const std::string unit = parameter.unit == "1" ? "" : " " + parameter.unit;
  return in_file_unit(parameter, parameter.value) + unit;
}

std::string parameter_range(const evidence::Parameter& parameter) {
  if (!std::isfinite(parameter.minimum) || !std::isfinite(parameter.maximum)) return "unbounded";
  return fmt::format("{} to {}{}", in_file_unit(parameter, parameter.minimum),
                     in_file_unit(parameter, parameter.maximum),
                     parameter.unit == "1" ? "" : " " + parameter.unit);
}

std::string parameter_distribution(const evidence::Parameter& parameter) {
  using evidence::Shape;
  if (parameter.shape == Shape::fixed) return "fixed";
  std::string text(evidence::name(parameter.shape));
  if (parameter.shape == Shape::lognormal) {
    text += fmt::format(", standard deviation of the logarithm {:.3g}", parameter.spread);
  } else if (parameter.shape == Shape::normal || parameter.shape == Shape::beta) {
    const std::string si = evidence::si_unit(parameter.unit);
    // A difference converts without the offset that a temperature scale has.
    const double spread = evidence::convert(parameter.spread, si, parameter.unit) -
                          evidence::convert(0.0, si, parameter.unit);
    text += fmt::format(", standard deviation {:.3g}", spread);
    if (parameter.unit != "1") text += " " + parameter.unit;
  } else {
    text += " over the range";
  }
  return text +
         (parameter.level == evidence::Level::subject ? ", between subjects" : ", between studies");
}

std::string citation_text(const evidence::Catalogue& catalogue, std::string_view source) {
  if (source == "acicula") return "a choice of this project";
  const std::string* entry = catalogue.reference(source);
  if (entry == nullptr) return "";
  std::string text = bibtex_field(*entry, "author");
  const std::string year = bibtex_field(*entry, "year");
  if (!year.empty()) text += " (" + year + ")";
  for (const std::string_view field : {"title", "journal", "note"}) {
    const std::string part = bibtex_field(*entry, field);
    if (!part.empty()) text += ". " + part;
  }
  const std::string doi = bibtex_field(*entry, "doi");
  const std::string url = bibtex_field(*entry, "url");
  if (!doi.empty()) return text + ". doi:" + doi;
  return url.empty() ? text : text + ". " + url;
}

std::string default_text(const Key& key) {
  std::string fallback(key.fallback);
  if (!key.entry_folder.empty()) {
    const std::string entry = fmt::format("that of {}", choosing_key(key.entry_folder));
    return fallback.empty() ? entry : entry + ", or else " + fallback;
  }
  if (!fallback.empty()) return fallback;
  const bool optional = std::holds_alternative<Reference<std::optional<double>>>(key.accessor);
  return optional ? "none; may be left out" : "none; must be given";
}

std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
  std::string lines;
  std::string line;
  const auto finish = [&] {
    lines += std::string(indent) + line + "\n";
    line.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && characters(line) + 1 + characters(word) + indent.size() > width) finish();
    line += (line.empty() ? "" : " ") + word;
  }
  if (!line.empty()) finish();
  return lines;
}

std::string aligned(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], characters(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += row[i];
      if (i + 1 < row.size()) text += std::string(widths[i] - characters(row[i]) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

}  // namespace acicula::io
