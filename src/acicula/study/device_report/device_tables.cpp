#include "acicula/study/device_report/device_tables.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/report/table.hpp"
#include "acicula/study/device_report/render.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace acicula::study {
namespace {

using io::significant;
using io::report::card;
using io::report::FirstColumn;
using io::report::Row;
using io::report::table;

std::string shown(double value, std::string_view unit, std::string_view name = "") {
  return io::display(value, unit, name).text();
}

/// Shares below a hundredth of a percent are none: the models do not resolve them.
std::string percent(double share) {
  constexpr double smallest_shown = 1e-4;
  return share < smallest_shown ? "0" : significant(100.0 * share);
}
/// To the micrometre: what the last digit of a depth can mean at most.
std::string mm(double length) {
  return significant(std::round(length / unit::micrometre) * unit::micrometre / unit::millimetre);
}
std::string per_cm2(double density) { return significant(density / unit::per_square_centimetre); }

std::string spread(const puncture::DepthDistribution& depth) {
  return fmt::format("{} ({} to {})", mm(depth.mean), mm(depth.p05), mm(depth.p95));
}

std::string margin(const LengthResult& result) {
  return io::with_minus(fmt::format("{:+.2f}", result.margin / unit::millimetre));
}

}  // namespace

std::string headline_cards(const DeviceReport& report) {
  const LengthResult& detail = report.detail();
  const puncture::Channels& channels = detail.channels;
  const std::string at = "at " + shown(detail.length, "m");
  const io::Displayed none{"none", ""};
  return R"(<section aria-labelledby="headline"><h2 id="headline">At a glance</h2><dl class="cards">)" +
         card("Maximum safe depth", io::display(report.thickness.p05, "m"),
              "5th percentile of epidermis + dermis") +
         card("Longest needle within it",
              report.safe_length ? io::display(*report.safe_length, "m") : none,
              "95 % of its needles stay above") +
         card("Needle depth, mean", io::display(channels.dynamic_depth.mean, "m"),
              fmt::format("{}; {} to {} mm in 90 %", at, mm(channels.dynamic_depth.p05),
                          mm(channels.dynamic_depth.p95))) +
         card("Punctures of one pass",
              io::display(detail.delivery.punctures_per_area_per_pass, "m-2"),
              "at " + shown(report.treatment.technique.hand_speed, "m s-1")) +
         card("Force on one needle", io::display(channels.insertion_force, "N"), at) +
         card("Force on the head", io::display(channels.head_force, "N"), at) +
         card("Strokes into fat", io::display(detail.fat_share, "1", "share"), at) +
         card("Pain, 0 to 10", io::display(channels.pain, "1"), at) + "</dl></section>\n";
}

std::string length_table(const DeviceReport& report) {
  std::vector<Row> rows;
  for (const LengthResult& result : report.lengths) {
    const puncture::Channels& channels = result.channels;
    rows.push_back(
        {mm(result.length), spread(channels.dynamic_depth), mm(channels.dynamic_depth.sd),
         spread(channels.residual_depth), percent(channels.dermis_share), percent(result.fat_share),
         percent(1.0 - channels.punctured_share), margin(result), std::string(name(result.reach))});
  }
  return table(
      "Depths in mm: mean (5 to 95 % of the needles that broke the skin). Shares in % of "
      "all strokes. Margin: maximum safe depth less the 95 % of depth, in mm.",
      {"length, mm", "needle in", "sd", "after recoil", "dermis, %", "fat, %", "failed, %",
       "margin, mm", "reach"},
      rows, FirstColumn::numbers);
}

std::string load_table(const DeviceReport& report) {
  std::vector<Row> rows;
  for (const LengthResult& result : report.lengths) {
    const puncture::Channels& channels = result.channels;
    rows.push_back({mm(result.length), shown(channels.deflection, "m"),
                    shown(channels.rupture_force, "N"), shown(channels.insertion_force, "N"),
                    shown(result.peak_force, "N"), shown(channels.head_force, "N"),
                    shown(channels.buckling_load, "N"), significant(result.buckling_safety),
                    percent(channels.area_fraction), significant(channels.pain),
                    significant(channels.bleeding_grade)});
  }
  return table(
      "Dimple under the mean needle. Force on one needle: to break the skin, at the deepest, "
      "and the peak on its way in; on the head. Load at which a needle buckles, and how many "
      "times that is the peak. Pain 0 to 10, bleeding 0 to 3.",
      {"length, mm", "dimple", "to break", "deepest", "peak", "head", "buckling", "safety",
       "surface open, %", "pain", "bleeding"},
      rows, FirstColumn::numbers);
}

std::string speed_table(const DeviceReport& report) {
  std::vector<Row> rows;
  for (const SpeedResult& result : report.speeds) {
    rows.push_back({shown(result.hand_speed, "m s-1"),
                    per_cm2(result.delivery.punctures_per_area_per_pass),
                    per_cm2(result.delivery.punctures_per_area), per_cm2(result.channels.density),
                    shown(result.delivery.contact_speed, "m s-1"),
                    result.delivery.lateral_drag > 0.0 ? shown(result.delivery.lateral_drag, "m")
                                                       : std::string("none"),
                    mm(result.channels.dynamic_depth.mean)});
  }
  return table("Against hand speed, per cm² where not said otherwise.",
               {"hand speed", "strokes of one pass", "strokes of the session",
                "holes of the session", "tip speed at contact", "drag", "depth, mm"},
               rows, FirstColumn::numbers);
}

std::string passes_table(const DeviceReport& report) {
  std::vector<Row> rows;
  for (const PassesResult& result : report.passes) {
    rows.push_back({std::to_string(result.passes), per_cm2(result.channels.punctures_per_area),
                    per_cm2(result.channels.density), percent(result.channels.area_fraction),
                    significant(result.channels.bleeding_grade)});
  }
  return table("A session of so many passes over each point, at the usual speed, per cm².",
               {"passes", "punctures", "holes", "surface open, %", "bleeding, 0 to 3"}, rows,
               FirstColumn::numbers);
}

std::string placed_table(const DeviceReport& report) {
  const puncture::FieldSummary& placed = report.placed;
  const puncture::Channels& all = report.detail().channels;
  const auto row = [](std::string_view what, std::string placed_value, std::string all_value) {
    return Row{std::string(what), std::move(placed_value), std::move(all_value)};
  };
  return table(
      "One session placed stroke by stroke, beside the quadrature over all needles. The placed "
      "one is one subject: its layers vary within the site alone.",
      {"", "placed", "quadrature"},
      {row("depth, mm", spread(placed.depth), spread(all.dynamic_depth)),
       row("standard deviation of depth, mm", mm(placed.depth.sd), mm(all.dynamic_depth.sd)),
       row("depth after recoil, mm", spread(placed.residual_depth), spread(all.residual_depth)),
       row("strokes that reached the dermis, %", percent(placed.dermis_share),
           percent(all.dermis_share)),
       row("strokes that failed, %", percent(placed.failed_share),
           percent(1.0 - all.punctured_share)),
       row("punctures per cm²", per_cm2(placed.density), per_cm2(all.punctures_per_area)),
       row("distinct holes per cm²", per_cm2(placed.distinct_density), per_cm2(all.density)),
       row("surface open, %", percent(placed.area_fraction), percent(all.area_fraction))},
      FirstColumn::numbers);
}

}  // namespace acicula::study
