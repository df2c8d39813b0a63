#include "acicula/safety/course_rules.hpp"

#include "acicula/core/units.hpp"

#include <fmt/format.h>

namespace acicula::safety {
namespace {

constexpr double percent = 100.0;

void check_intervals(const Evidence& evidence, const TissueLoad& load, const Parameters& parameters,
                     std::vector<Finding>& findings) {
  if (evidence.sessions < 2) return;
  if (evidence.interval < parameters.shortest_interval) {
    findings.push_back(
        {"safety.short-interval",
         fmt::format("Sessions {:.0f} days apart are closer than the {:.0f} days in which trials "
                     "let skin heal.",
                     evidence.interval / unit::day, parameters.shortest_interval / unit::day),
         false});
  }
  if (load.unresolved_inflammation > parameters.unresolved_inflammation) {
    findings.push_back(
        {"safety.unresolved-inflammation",
         fmt::format("When a later session comes, {:.0f} % of the peak of inflammatory macrophages "
                     "is still there.",
                     percent * load.unresolved_inflammation),
         false});
  }
}

void check_end(const TissueLoad& load, const Parameters& parameters,
               std::vector<Finding>& findings) {
  if (load.inflammation_at_end <= parameters.unresolved_inflammation) return;
  findings.push_back(
      {"safety.short-follow-up",
       fmt::format(
           "The course ends while {:.0f} % of the peak of inflammatory macrophages is still "
           "there: pigment risk and over-treatment count only what came before.",
           percent * load.inflammation_at_end),
       false});
}

void check_scarring(const Evidence& evidence, const TissueLoad& load, const Parameters& parameters,
                    std::vector<Finding>& findings) {
  if (load.type3_share > parameters.type3_share_limit) {
    findings.push_back(
        {"safety.over-treatment",
         fmt::format("At the end {:.0f} % of the papillary collagen is of type III, more than the "
                     "{:.0f} % of skin that has settled.",
                     percent * load.type3_share, percent * parameters.type3_share_limit),
         false});
  }
  const double gain = evidence.healing_loop_gain;
  if (gain >= parameters.keloid_loop_gain) {
    findings.push_back({"safety.keloid-switch",
                        fmt::format("With a loop gain of {:.2f} the model's scarring sustains "
                                    "itself, as in a keloid.",
                                    gain),
                        true});
  } else if (gain > parameters.raised_loop_gain) {
    findings.push_back({"safety.keloid-risk",
                        fmt::format("A loop gain of {:.2f} is close to {:.2f}, where the model's "
                                    "scarring sustains itself.",
                                    gain, parameters.keloid_loop_gain),
                        false});
  }
}

void check_openings(const Evidence& evidence, const TissueLoad& load,
                    std::vector<Finding>& findings) {
  if (evidence.serum_applied && !evidence.serum_intradermal_grade) {
    findings.push_back({"safety.serum-granuloma",
                        "The serum was not made for use in the skin; products of that kind have "
                        "caused granulomas when they were needled in.",
                        false});
  }
  if (load.open_at_end) {
    findings.push_back({"safety.open-channels",
                        "The course ends while channels are open; until they close they are a way "
                        "in for infection.",
                        false});
  } else if (load.longest_open > 0.0) {
    findings.push_back(
        {"safety.open-channels",
         fmt::format("Channels are closed at the latest {:.0f} h after a session; until then they "
                     "are a way in for infection.",
                     load.longest_open / unit::hour),
         false});
  }
}

}  // namespace

std::vector<Finding> course_rules(const Evidence& evidence, const TissueLoad& load,
                                  const Parameters& parameters) {
  std::vector<Finding> findings;
  check_intervals(evidence, load, parameters, findings);
  check_end(load, parameters, findings);
  check_scarring(evidence, load, parameters, findings);
  check_openings(evidence, load, findings);
  return findings;
}

}  // namespace acicula::safety
