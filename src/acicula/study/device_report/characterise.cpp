#include "acicula/study/device_report/characterise.hpp"

#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/puncture/puncture.hpp"
#include "acicula/puncture/skin_thickness.hpp"
#include "acicula/skin/skin.hpp"
#include "acicula/study/device_report/cautions.hpp"
#include "acicula/study/device_report/nominal_lengths.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::study {
namespace {

// Doubled from one pass to what pens and rollers are drawn over a point (trials: up to 20).
constexpr std::array passes_shown{1, 2, 4, 8, 16};

// Strokes that are placed in a twentieth of a second; more add nothing to a map or to percentiles.
constexpr double most_strokes = 10'000.0;

Reach reach_of(const LengthResult& result, const SkinThickness& thickness) {
  if (result.channels.dynamic_depth.p50 > thickness.mean) return Reach::fat;
  return result.margin < 0.0 ? Reach::thin_places : Reach::within_skin;
}

/// Share of all strokes that pass the dermis; the depth of a stroke and the thickness of the skin
/// under it are taken as independent, as puncture() does for the share that reaches the dermis.
double fat_share(const puncture::Channels& channels, const skin::Skin& skin) {
  double share = 0.0;
  for (const puncture::DepthClass& depth_class : channels.depth_classes) {
    if (depth_class.depth <= 0.0) continue;
    share += depth_class.weight * puncture::share_of_skin_thinner(skin, depth_class.depth);
  }
  return share;
}

LengthResult at_length(double length, const DeviceReport& report,
                       const puncture::Parameters& parameters) {
  device::Device device = report.treatment.device;
  device.needle.length = length;
  const device::Technique& technique = report.treatment.technique;
  LengthResult result;
  result.length = length;
  result.delivery = device::deliver(device, technique);
  result.channels = puncture::puncture(report.skin, device, technique, result.delivery, parameters);
  result.fat_share = fat_share(result.channels, report.skin);
  result.margin = report.thickness.p05 - result.channels.dynamic_depth.p95;
  const puncture::ForceDisplacement way =
      puncture::force_displacement(report.skin, device, technique, result.delivery, parameters);
  result.peak_force = std::max({*std::ranges::max_element(way.force), result.channels.rupture_force,
                                result.channels.insertion_force});
  result.buckling_safety = result.channels.buckling_load / result.peak_force;
  result.reach = reach_of(result, report.thickness);
  result.longer_than_skin = length > report.thickness.mean;
  return result;
}

/// The largest nominal length that is within the skin, with every shorter one; a length that breaks
/// no skin is not safe but useless, and passed over.
std::optional<double> safe_length(std::span<const LengthResult> lengths) {
  std::optional<double> largest;
  for (const LengthResult& result : lengths) {
    if (result.reach != Reach::within_skin) break;
    if (result.channels.punctured_share <= 0.0) continue;
    largest = result.length;
  }
  return largest;
}

void add_lengths(DeviceReport& report, const puncture::Parameters& parameters) {
  const device::Device& device = report.treatment.device;
  for (const double length : nominal_lengths(device)) {
    report.lengths.push_back(at_length(length, report, parameters));
  }
  const auto farther = [&](const LengthResult& a, const LengthResult& b) {
    return std::abs(a.length - device.needle.length) < std::abs(b.length - device.needle.length);
  };
  report.selected = static_cast<std::size_t>(std::ranges::min_element(report.lengths, farther) -
                                             report.lengths.begin());
  report.safe_length = safe_length(report.lengths);
}

void add_speeds(DeviceReport& report, std::span<const double> speeds,
                const puncture::Parameters& parameters) {
  for (const double speed : speeds) {
    device::Technique technique = report.treatment.technique;
    technique.hand_speed = speed;
    SpeedResult result{.hand_speed = speed};
    result.delivery = device::deliver(report.treatment.device, technique);
    result.channels = puncture::puncture(report.skin, report.treatment.device, technique,
                                         result.delivery, parameters);
    report.speeds.push_back(std::move(result));
  }
}

void add_passes(DeviceReport& report, const puncture::Parameters& parameters) {
  for (const int passes : passes_shown) {
    device::Technique technique = report.treatment.technique;
    technique.passes = passes;
    technique.directions = 1;
    const device::Delivery delivery = device::deliver(report.treatment.device, technique);
    report.passes.push_back({.passes = passes,
                             .channels = puncture::puncture(report.skin, report.treatment.device,
                                                            technique, delivery, parameters)});
  }
}

/// A square of 1 cm2, or less where that would hold too many strokes.
device::Field field_of(const device::Delivery& delivery) {
  const double side =
      std::min(unit::centimetre, std::sqrt(most_strokes / delivery.punctures_per_area));
  return {.width = side, .height = side};
}

}  // namespace

DeviceReportParameters device_report_parameters(const evidence::Catalogue& catalogue) {
  return {.skin = skin::parameters_from(catalogue),
          .device = device::parameters_from(catalogue),
          .puncture = puncture::parameters_from(catalogue)};
}

DeviceReport characterise(const course::Treatment& treatment, std::span<const double> speeds,
                          const DeviceReportParameters& parameters, std::uint64_t seed) {
  DeviceReport report;
  report.treatment = treatment;
  report.skin =
      skin::make_skin(treatment.site, treatment.subject, treatment.condition, parameters.skin);
  report.thickness = {.mean = report.skin.epidermis_thickness() + report.skin.dermis.thickness,
                      .p05 = puncture::thickness_quantile(report.skin, 0.05),
                      .p50 = puncture::thickness_quantile(report.skin, 0.50),
                      .p95 = puncture::thickness_quantile(report.skin, 0.95)};
  puncture::Parameters mechanics = parameters.puncture;
  mechanics.rupture = treatment.numerics.rupture;
  add_lengths(report, mechanics);
  add_speeds(report, speeds, mechanics);
  add_passes(report, mechanics);
  report.force_displacement = puncture::force_displacement(
      report.skin, treatment.device, treatment.technique, report.detail().delivery, mechanics);
  report.field = field_of(report.detail().delivery);
  report.punctures = puncture::puncture_field(report.skin, treatment.device, treatment.technique,
                                              report.field, parameters.device, mechanics, seed);
  report.placed = puncture::summarise(report.punctures, report.field, mechanics);
  report.cautions = cautions(report);
  return report;
}

}  // namespace acicula::study
