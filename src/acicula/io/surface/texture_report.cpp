#include "acicula/io/surface/texture_report.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace acicula::io {
namespace {

using nlohmann::ordered_json;

/// A parameter as it is told.
struct Told {
  const char* name;
  double value;  ///< SI
  const char* unit;
  const char* meaning;
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<Told> told(const surface::Texture& texture) {
  const surface::HeightParameters& h = texture.heights;
  const auto& x = texture.along_x;
  const auto& y = texture.along_y;
  return {{"Sa", h.sa, "m", "arithmetical mean height"},
          {"Sq", h.sq, "m", "root mean square height"},
          {"Sz", h.sz, "m", "maximum height, Sp + Sv"},
          {"Sp", h.sp, "m", "maximum peak height"},
          {"Sv", h.sv, "m", "maximum pit height"},
          {"Ssk", h.ssk, "1", "skewness"},
          {"Sku", h.sku, "1", "kurtosis"},
          {"Sdr", texture.sdr, "1", "developed interfacial area ratio"},
          {"Ra_x", x ? x->ra : none, "m", "arithmetic mean deviation of profiles along x"},
          {"Rz_x", x ? x->rz : none, "m", "maximum height of profiles along x"},
          {"Ra_y", y ? y->ra : none, "m", "arithmetic mean deviation of profiles along y"},
          {"Rz_y", y ? y->rz : none, "m", "maximum height of profiles along y"}};
}

ordered_json number(double value) {
  return std::isfinite(value) ? ordered_json(value) : ordered_json(nullptr);
}

/// The value in the unit in which roughness is thought of, the same for rough and smooth surfaces.
std::string shown(const Told& parameter) {
  if (!std::isfinite(parameter.value)) return "n/a";
  if (std::string_view(parameter.name) == "Sdr") {
    return fmt::format("{} %", significant(100.0 * parameter.value));
  }
  if (std::string_view(parameter.unit) != "m") return with_minus(significant(parameter.value));
  const double rounding = 1e-12;  // [m] a hundredth of an atom
  const double length = std::abs(parameter.value) < rounding ? 0.0 : parameter.value;
  return fmt::format("{} µm", significant(length / unit::micrometre));
}

/// An operation as it is told.
struct Step {
  std::string name;
  std::string kind;
  double nesting_index;  ///< [m]; 0: it has none
};

std::vector<Step> steps(const surface::Operations& operations) {
  std::vector<Step> list;
  if (operations.s_filter > 0.0) {
    list.push_back({"S-filter", "Gaussian, ISO 16610-61", operations.s_filter});
  }
  constexpr const char* forms[] = {"mean", "plane", "polynomial of order 2"};
  list.push_back(
      {"F-operation", fmt::format("least-squares {}", forms[operations.form_order]), 0.0});
  if (operations.l_filter > 0.0) {
    list.push_back({"L-filter", "Gaussian, ISO 16610-61", operations.l_filter});
    list.push_back({"profiles", "Gaussian, ISO 16610-21", operations.l_filter});
  }
  return list;
}

double side(std::size_t points, double spacing) { return static_cast<double>(points) * spacing; }

}  // namespace

std::vector<std::string> texture_cautions(const TextureReport& report) {
  std::vector<std::string> cautions;
  const surface::HeightField& field = report.measured;
  const double s = report.operations.s_filter;
  const double l = report.operations.l_filter;
  const double coarsest = std::max(field.column_spacing, field.row_spacing);
  if (s > 0.0 && s < 2.0 * coarsest) {
    cautions.push_back(fmt::format(
        "The S-filter ({}) is shorter than the shortest wave that the points can hold ({}): it "
        "does little.",
        display(s, "m").text(), display(2.0 * coarsest, "m").text()));
  }
  const double shortest =
      std::min(side(field.columns, field.column_spacing), side(field.rows, field.row_spacing));
  // Five section lengths are what a profile is evaluated over by default (ISO 21920-3).
  if (l > 0.0 && shortest < 5.0 * l) {
    cautions.push_back(
        fmt::format("The surface ({}) is shorter than five times the L-filter ({}): its ends weigh "
                    "much, where the filter has too few neighbours.",
                    display(shortest, "m").text(), display(l, "m").text()));
  }
  if (const std::size_t missing = surface::missing_points(field); missing > 0) {
    cautions.push_back(
        fmt::format("{} of {} points are missing; they are left out, and with them "
                    "the profiles through them.",
                    missing, field.heights.size()));
  }
  return cautions;
}

std::string texture_text(const TextureReport& report) {
  const surface::HeightField& field = report.measured;
  std::string text = fmt::format(
      "{}\n{} x {} points, {} x {} apart, {} x {}\n\n", report.file, field.columns, field.rows,
      display(field.column_spacing, "m").text(), display(field.row_spacing, "m").text(),
      display(side(field.columns, field.column_spacing), "m").text(),
      display(side(field.rows, field.row_spacing), "m").text());
  for (const Step& step : steps(report.operations)) {
    text += fmt::format("{:<12} {}", step.name, step.kind);
    if (step.nesting_index > 0.0) text += ", " + display(step.nesting_index, "m").text();
    text += '\n';
  }
  text += '\n';
  for (const Told& parameter : told(report.texture)) {
    text += fmt::format("{:<5} {:>12}  {}\n", parameter.name, shown(parameter), parameter.meaning);
  }
  for (const std::string& caution : texture_cautions(report)) text += "\ncaution: " + caution;
  if (!texture_cautions(report).empty()) text += '\n';
  if (!report.output.empty()) {
    text += fmt::format("\nThe scale-limited surface lies in {}", report.output);
    if (report.output_level_height > 0.0) {
      text += fmt::format(": a grey level is {:.6g} µm, black is at {:.6g} µm",
                          report.output_level_height / unit::micrometre,
                          report.output_offset / unit::micrometre);
    }
    text += ".\n";
  }
  return text;
}

std::string texture_json(const TextureReport& report) {
  const surface::HeightField& field = report.measured;
  ordered_json json{{"schema", 1}, {"file", report.file}};
  json["surface"] = {{"columns", field.columns},
                     {"rows", field.rows},
                     {"column_spacing_m", field.column_spacing},
                     {"row_spacing_m", field.row_spacing},
                     {"missing_points", surface::missing_points(field)}};
  json["operations"] = ordered_json::array();
  for (const Step& step : steps(report.operations)) {
    json["operations"].push_back({{"name", step.name}, {"kind", step.kind}});
    if (step.nesting_index > 0.0) {
      json["operations"].back()["nesting_index_m"] = step.nesting_index;
    } else {
      json["operations"].back()["order"] = report.operations.form_order;
    }
  }
  for (const Told& parameter : told(report.texture)) {
    json["parameters"][parameter.name] = {{"value", number(parameter.value)},
                                          {"unit", parameter.unit},
                                          {"meaning", parameter.meaning}};
  }
  const auto profiles = [&json](const char* name,
                                const std::optional<surface::ProfileRoughness>& along) {
    json["profiles"][name] =
        along ? ordered_json{{"profiles", along->profiles}, {"section_lengths", along->sections}}
              : ordered_json(nullptr);
  };
  profiles("along_x", report.texture.along_x);
  profiles("along_y", report.texture.along_y);
  json["cautions"] = texture_cautions(report);
  json["output"] = nullptr;
  if (!report.output.empty()) {
    json["output"] = {{"file", report.output}};
    if (report.output_level_height > 0.0) {
      json["output"]["grey_level_height_m"] = report.output_level_height;
      json["output"]["black_height_m"] = report.output_offset;
    }
  }
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::io
