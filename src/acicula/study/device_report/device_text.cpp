#include "acicula/core/units.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/study/device_report/render.hpp"

#include <fmt/format.h>

#include <iterator>

namespace acicula::study {
namespace {

using io::significant;

std::string shown(double value, std::string_view unit) { return io::display(value, unit).text(); }

std::string mm(double length) { return significant(length / unit::millimetre); }

/// In columns: hundredths of a millimetre and tenths of a percent.
std::string column_mm(double length) { return fmt::format("{:.2f}", length / unit::millimetre); }
std::string column_percent(double share) { return fmt::format("{:.1f}", 100.0 * share); }

void add_lengths(std::string& text, const DeviceReport& report) {
  const auto out = std::back_inserter(text);
  constexpr const char* head =
      "  {:>6}  {:>6} {:>14}  {:>6}  {:>6} {:>6} {:>6}  {:>7} {:>6}  {:>4}  {:>6}\n";
  fmt::format_to(out, head, "needle", "depth", "5 to 95 %", "after", "dermis", "fat", "failed",
                 "force", "head", "pain", "margin");
  fmt::format_to(out, head, "mm", "mm", "mm", "mm", "%", "%", "%", "mN", "N", "0-10", "mm");
  for (const LengthResult& result : report.lengths) {
    const puncture::Channels& channels = result.channels;
    const puncture::DepthDistribution& depth = channels.dynamic_depth;
    fmt::format_to(
        out,
        "{} {:>6.2f}  {:>6} {:>14}  {:>6}  {:>6} {:>6} {:>6}  {:>7.0f} {:>6.2f}  {:>4.1f}  {:>6}  "
        "{}\n",
        &result == &report.detail() ? '>' : ' ', result.length / unit::millimetre,
        column_mm(depth.mean), column_mm(depth.p05) + " to " + column_mm(depth.p95),
        column_mm(channels.residual_depth.mean), column_percent(channels.dermis_share),
        column_percent(result.fat_share), column_percent(1.0 - channels.punctured_share),
        evidence::convert(channels.insertion_force, "N", "mN"), channels.head_force, channels.pain,
        fmt::format("{:+.2f}", result.margin / unit::millimetre), name(result.reach));
  }
}

std::string safe_depth(const DeviceReport& report) {
  std::string text =
      fmt::format("{}: 5th percentile of epidermis + dermis, mean {}",
                  shown(report.thickness.p05, "m"), shown(report.thickness.mean, "m"));
  return text + (report.safe_length
                     ? "; longest needle within it " + mm(*report.safe_length) + " mm"
                     : std::string("; no setting stays within it"));
}

std::string density(const DeviceReport& report) {
  const SpeedResult& slow = report.speeds.front();
  const SpeedResult& fast = report.speeds.back();
  const device::Technique& technique = report.treatment.technique;
  return fmt::format(
      "{} per pass ({} at {}, {} at {}); {} in a session of {} pass{}",
      shown(report.detail().delivery.punctures_per_area_per_pass, "m-2"),
      significant(slow.delivery.punctures_per_area_per_pass / unit::per_square_centimetre),
      shown(slow.hand_speed, "m s-1"),
      significant(fast.delivery.punctures_per_area_per_pass / unit::per_square_centimetre),
      shown(fast.hand_speed, "m s-1"), shown(report.detail().delivery.punctures_per_area, "m-2"),
      technique.passes * technique.directions,
      technique.passes * technique.directions == 1 ? "" : "es");
}

std::string forces(const DeviceReport& report) {
  const LengthResult& detail = report.detail();
  return fmt::format(
      "{} to break the skin, {} at the deepest, buckling at {} ({} times the load)",
      shown(detail.channels.rupture_force, "N"), shown(detail.channels.insertion_force, "N"),
      shown(detail.channels.buckling_load, "N"), significant(detail.buckling_safety));
}

std::string placed(const DeviceReport& report) {
  return fmt::format(
      "{} strokes on {} by {} mm; depth {} ({} to {}), {} % failed, {} of the surface open",
      report.punctures.size(), mm(report.field.width), mm(report.field.height),
      shown(report.placed.depth.mean, "m"), shown(report.placed.depth.p05, "m"),
      shown(report.placed.depth.p95, "m"), column_percent(report.placed.failed_share),
      io::display(report.placed.area_fraction, "1", "area_fraction").text());
}

}  // namespace

std::string device_text(const io::Run& run, const DeviceReport& report) {
  std::string text =
      fmt::format("{} on {}\n\n", io::entry_title(run, "devices", run.treatment.device.name),
                  io::entry_title(run, "sites", run.treatment.site.name));
  add_lengths(text, report);
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "\n{:<14}  {}\n", "safe depth", safe_depth(report));
  fmt::format_to(out, "{:<14}  {} mm, marked > above\n", "details for", mm(report.detail().length));
  fmt::format_to(out, "{:<14}  {}\n", "needle", forces(report));
  fmt::format_to(out, "{:<14}  {}\n", "punctures", density(report));
  fmt::format_to(out, "{:<14}  {}\n", "placed", placed(report));
  for (const course::Warning& caution : report.cautions) {
    fmt::format_to(out, "{:<14}  {}\n", caution.stop ? "STOP" : "note", caution.text);
  }
  fmt::format_to(out, "{:<14}  {}\n", "what it is not",
                 "no substitute for histology, nor for a measurement of penetration depth");
  return text;
}

}  // namespace acicula::study
