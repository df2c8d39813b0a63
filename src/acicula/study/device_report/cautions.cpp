#include "acicula/study/device_report/cautions.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/study/device_report/nominal_lengths.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::study {
namespace {

/// Relative tolerance of a comparison of lengths that came through unit conversion.
constexpr double rounding = 1e-9;

bool longer(double length, double limit) { return length > limit * (1.0 + rounding); }

std::string millimetres(double length) {
  return fmt::format("{:.3g} mm", length / unit::millimetre);
}

std::string percent(double share) { return fmt::format("{:.2g} %", 100.0 * share); }

/// The settings longer than a limit in words: "settings from 1.75 to 2.5 mm"; empty when there are
/// none.
std::string settings_beyond(const DeviceReport& report, double limit) {
  std::vector<double> beyond;
  for (const LengthResult& result : report.lengths) {
    if (longer(result.length, limit)) beyond.push_back(result.length);
  }
  if (beyond.empty()) return "";
  if (beyond.size() == 1) return "setting of " + millimetres(beyond.front());
  return fmt::format("settings from {:.3g} to {}", beyond.front() / unit::millimetre,
                     millimetres(beyond.back()));
}

void add_fat(const DeviceReport& report, std::vector<course::Warning>& all) {
  const LengthResult& detail = report.detail();
  const std::string share = percent(detail.fat_share) + " of the strokes";
  if (detail.reach == Reach::fat || detail.longer_than_skin) {
    all.push_back({.code = "device.reaches-fat",
                   .text = fmt::format(
                       "REACHES FAT: the needle of {} is set against {} of epidermis and dermis "
                       "(mean of the site); {} pass the dermis.",
                       millimetres(detail.length), millimetres(report.thickness.mean), share),
                   .stop = true});
  }
  const std::string settings = settings_beyond(report, report.thickness.mean);
  if (!settings.empty() && !detail.longer_than_skin) {
    all.push_back(
        {.code = "device.settings-reach-fat",
         .text = fmt::format("Fat is in reach of the {}: longer than epidermis and dermis at this "
                             "site, {} on the mean.",
                             settings, millimetres(report.thickness.mean))});
  }
}

void add_safe_depth(const DeviceReport& report, std::vector<course::Warning>& all) {
  const LengthResult& detail = report.detail();
  if (detail.reach == Reach::thin_places) {
    all.push_back({.code = "device.beyond-safe-depth",
                   .text = fmt::format(
                       "At {} the deepest 5 % of the needles pass {}; where the skin of this "
                       "site is thin (5th percentile) it ends at {}.",
                       millimetres(detail.length), millimetres(detail.channels.dynamic_depth.p95),
                       millimetres(report.thickness.p05))});
  }
  if (!report.safe_length && report.lengths.front().reach != Reach::within_skin) {
    all.push_back(
        {.code = "device.no-safe-length",
         .text = "Even the shortest setting passes the maximum safe depth of this site."});
  }
}

void add_limits(const DeviceReport& report, std::vector<course::Warning>& all) {
  const device::Device& device = report.treatment.device;
  const double practice = report.treatment.site.needle_length_limit;
  if (const std::string settings = settings_beyond(report, practice); !settings.empty()) {
    all.push_back({.code = "device.beyond-practice",
                   .text = fmt::format("Beyond expert practice at this site, {1}: the {0}.",
                                       settings, millimetres(practice))});
  }
  if (device.needle_length_evaluated) {
    const double evaluated = *device.needle_length_evaluated;
    if (const std::string settings = settings_beyond(report, evaluated); !settings.empty()) {
      all.push_back(
          {.code = "device.not-evaluated",
           .text = fmt::format("Beyond the {1} that the clearance of the device evaluated (on "
                               "which site: see its data): the {0}.",
                               settings, millimetres(evaluated))});
    }
  }
  if (!is_setting(device, device.needle.length)) {
    all.push_back({.code = "device.no-setting",
                   .text = fmt::format("{} is not one of the settings of the device, which are {} "
                                       "apart.",
                                       millimetres(device.needle.length),
                                       millimetres(*device.needle.length_step))});
  }
}

void add_mechanics(const DeviceReport& report, std::vector<course::Warning>& all) {
  const LengthResult& detail = report.detail();
  if (detail.channels.punctured_share <= 0.0) {
    all.push_back({.code = "device.no-puncture",
                   .text = "No needle breaks the skin: the force or the travel is too small."});
  }
  if (detail.buckling_safety < 1.0) {
    all.push_back(
        {.code = "device.buckling",
         .text = "The force on a needle exceeds the load at which it buckles: needles bend."});
  }
}

}  // namespace

std::vector<course::Warning> cautions(const DeviceReport& report) {
  std::vector<course::Warning> all;
  add_fat(report, all);
  add_safe_depth(report, all);
  add_limits(report, all);
  add_mechanics(report, all);
  std::ranges::stable_sort(
      all, [](const course::Warning& a, const course::Warning& b) { return a.stop && !b.stop; });
  return all;
}

void require_length_within_skin(const DeviceReport& report) {
  if (!longer(report.detail().length, report.thickness.p95)) return;
  throw ModelError("device.needle.length", report.detail().length, 0.0, report.thickness.p95,
                   "The needle is longer than epidermis and dermis of the site even where they are "
                   "thick (95th percentile), and would stand in fat. Choose a shorter needle; "
                   "without --length the report tells how far every setting goes.");
}

}  // namespace acicula::study
