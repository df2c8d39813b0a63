#include "acicula/io/display.hpp"
#include "acicula/io/headlines.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/io/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

/// " (+6 to +120 %)", or nothing without an interval.
std::string interval(const course::Endpoint& endpoint) {
  if (!endpoint.interval90) return "";
  const auto [low, high] = *endpoint.interval90;
  const auto shown = [&](double value) { return display(value, endpoint.unit, endpoint.name); };
  return fmt::format(" ({} to {})", shown(low).text(), shown(high).text());
}

struct Item {
  std::string_view endpoint;
  std::string_view words;
};

/// "total +53.2 %, type I +47.0 %": what the run has of the items.
std::string listed(const Run& run, std::initializer_list<Item> items) {
  std::string text;
  for (const Item& item : items) {
    const course::Endpoint* endpoint = last_endpoint(run, item.endpoint);
    if (endpoint == nullptr) continue;
    if (!text.empty()) text += ", ";
    text += std::string(item.words) + ' ' +
            display(endpoint->value, endpoint->unit, endpoint->name).text() + interval(*endpoint);
  }
  return text.empty() ? "none" : text;
}

std::string depths(const puncture::Channels& channels) {
  const auto shown = [](const puncture::DepthDistribution& depth) {
    return fmt::format("{} ({} to {})", display(depth.mean, "m").text(),
                       display(depth.p05, "m").text(), display(depth.p95, "m").text());
  };
  return shown(channels.dynamic_depth) + " while needling, " + shown(channels.residual_depth) +
         " after recoil";
}

std::string holes(const puncture::Channels& channels) {
  return fmt::format("{} {}, each {} wide; {} of the surface",
                     display(channels.density, "m-2").number, "distinct holes per cm²",
                     display(2.0 * channels.radius, "m").text(),
                     display(channels.area_fraction, "1", "puncture.area_fraction").text());
}

std::string warnings(const std::vector<course::Warning>& warnings) {
  if (warnings.empty()) return "none";
  const auto stops = std::count_if(warnings.begin(), warnings.end(),
                                   [](const course::Warning& warning) { return warning.stop; });
  std::string text =
      fmt::format("{} stop, {} other", stops, static_cast<long>(warnings.size()) - stops);
  for (const course::Warning& warning : warnings) {
    if (warning.stop) text += "\n                STOP " + warning.text;
  }
  return text;
}

}  // namespace

std::string summary_text(const Run& run, const std::filesystem::path& folder) {
  std::vector<std::pair<std::string_view, std::string>> lines{
      {"treatment", protocol_sentence(run)},
      {"needle depth", depths(run.course.channels)},
      {"holes", holes(run.course.channels)},
      {"collagen", listed(run, {{"healing.collagen_total.relative", "total"},
                                {"healing.collagen_I.relative", "type I"},
                                {"healing.collagen_III.relative", "type III"}}) +
                       " (papillary dermis, at the end)"},
      {"epidermis", listed(run, {{"healing.epidermis.relative", "thickness"}})},
      {"outcome", listed(run, {{"outcome.scar_depth.relative", "scar depth"},
                               {"outcome.goodman_baron.relative", "scar score"},
                               {"outcome.wrinkle_depth.relative", "wrinkle depth"},
                               {"outcome.melanin.relative", "melanin"}})},
      {"closure", listed(run, {{"healing.closure_time", "epidermis"},
                               {"barrier.closure_time", "permeable channels"}})},
      {"comfort", listed(run, {{"safety.pain_vas", "pain (0 to 10)"},
                               {"safety.erythema_duration", "redness"},
                               {"safety.downtime", "downtime"},
                               {"safety.pih_probability", "pigment risk"}})},
      {"warnings", warnings(run.course.warnings)},
      {"intervals",
       run.provenance.samples > 0
           ? fmt::format("in brackets: 90 % for one subject, {} samples{}", run.provenance.samples,
                         run.provenance.fidelity == "column" ? "" : " of a column")
           : std::string("not computed (--samples 0)")},
      {"report", (folder / "report.html").string()},
  };
  if (run.treatment.serum.application != absorption::Application::none) {
    lines.insert(lines.end() - 3,
                 {"serum", listed(run, {{"absorption.cumulative", "absorbed"},
                                        {"absorption.fraction_absorbed", "share of the applied"},
                                        {"absorption.enhancement", "ratio to intact skin"}})});
  }
  std::string text;
  for (const auto& [term, words] : lines) text += fmt::format("{:<14}  {}\n", term, words);
  return text;
}

}  // namespace acicula::io
