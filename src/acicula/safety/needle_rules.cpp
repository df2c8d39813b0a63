#include "acicula/safety/needle_rules.hpp"

#include "acicula/core/units.hpp"
#include "acicula/puncture/skin_thickness.hpp"

#include <fmt/format.h>

namespace acicula::safety {
namespace {

/// Relative tolerance of a comparison of lengths that came through unit conversion.
constexpr double rounding = 1e-9;
/// Bleeding grade of pinpoint bleeding, by definition.
constexpr double pinpoint = 1.0;

double millimetres(double length) { return length / unit::millimetre; }

bool longer(double length, double limit) { return length > limit * (1.0 + rounding); }

void check_depth(const Evidence& evidence, std::vector<Finding>& findings) {
  const auto& depth = evidence.channels.dynamic_depth;
  const double whole = evidence.skin.epidermis_thickness() + evidence.skin.dermis.thickness;
  const double cap = depth_cap(evidence.skin);
  if (longer(depth.p50, whole)) {
    findings.push_back(
        {"safety.through-dermis",
         fmt::format("The median needle goes {:.2f} mm deep, through the whole skin of {:.2f} mm.",
                     millimetres(depth.p50), millimetres(whole)),
         true});
  } else if (longer(depth.p95, cap)) {
    findings.push_back(
        {"safety.depth-cap",
         fmt::format(
             "The deepest 5 % of the needles pass {:.2f} mm; where the skin of this site is "
             "thin (fifth percentile) {:.2f} mm is the most that keeps them in the dermis.",
             millimetres(depth.p95), millimetres(cap)),
         false});
  }
}

void check_length(const Evidence& evidence, std::vector<Finding>& findings) {
  const double length = evidence.device.needle.length;
  if (longer(length, evidence.device.needle_length_maximum)) {
    findings.push_back(
        {"safety.label-limit",
         fmt::format("A needle of {:.2f} mm is longer than the {:.2f} mm that the device is sold "
                     "with.",
                     millimetres(length), millimetres(evidence.device.needle_length_maximum)),
         true});
  }
  if (longer(length, evidence.site.needle_length_limit)) {
    findings.push_back(
        {"safety.site-limit",
         fmt::format("A needle of {:.2f} mm is longer than the {:.2f} mm that experts use at this "
                     "site.",
                     millimetres(length), millimetres(evidence.site.needle_length_limit)),
         false});
  }
}

void check_use(const Evidence& evidence, const Parameters& parameters,
               std::vector<Finding>& findings) {
  const auto& channels = evidence.channels;
  if (!longer(evidence.device.needle_length_maximum, parameters.home_needle_length) &&
      channels.bleeding_grade >= pinpoint) {
    findings.push_back({"safety.home-bleeding",
                        "The device is sold for use at home, and these settings draw blood: that "
                        "needs a clinic and sterile needles.",
                        true});
  }
  if (evidence.device.kind == device::Kind::roller &&
      !longer(parameters.tram_track_length, evidence.device.needle.length)) {
    findings.push_back({"safety.tram-track",
                        "Rollers of this length have left parallel (tram-track) scars: 2 of 36 "
                        "patients in one trial; press lightly over bone.",
                        false});
  }
  if (evidence.technique.anaesthesia == device::Anaesthesia::none &&
      channels.pain > parameters.pain_limit) {
    findings.push_back({"safety.pain",
                        fmt::format("Pain of about {:.0f} of 10 is expected, and no anaesthesia is "
                                    "planned.",
                                    channels.pain),
                        false});
  }
}

}  // namespace

double depth_cap(const skin::Skin& skin) { return puncture::thickness_quantile(skin, 0.05); }

std::vector<Finding> needle_rules(const Evidence& evidence, const Parameters& parameters) {
  std::vector<Finding> findings;
  check_depth(evidence, findings);
  check_length(evidence, findings);
  check_use(evidence, parameters, findings);
  return findings;
}

}  // namespace acicula::safety
