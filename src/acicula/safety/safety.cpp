#include "acicula/safety/safety.hpp"

#include "acicula/safety/course_rules.hpp"
#include "acicula/safety/erythema_course.hpp"
#include "acicula/safety/needle_rules.hpp"
#include "acicula/safety/over_treatment.hpp"
#include "acicula/safety/pigment_risk.hpp"
#include "acicula/safety/subject_rules.hpp"

namespace acicula::safety {
namespace {

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace

Assessment assess(const Evidence& evidence, const Parameters& parameters) {
  const TissueLoad load =
      tissue_load(evidence.history, evidence.dermis, parameters.papillary_depth);
  const PigmentRisk pigment =
      pigment_risk(evidence.subject.phototype, load.inflammation, parameters);
  const auto redness_until = [&](double redness) {
    return erythema_until(evidence.channels.dynamic_depth.mean,
                          evidence.channels.punctures_per_area, redness, parameters);
  };

  Assessment assessment;
  assessment.erythema_duration = redness_until(1.0);
  assessment.downtime = redness_until(parameters.erythema_acceptable_redness);
  assessment.pih_probability = pigment.centre;
  assessment.pih_band = pigment.band;
  assessment.over_treatment_index = load.inflammation;
  assessment.myofibroblast_peak = load.myofibroblast_peak;
  assessment.type3_share = load.type3_share;
  assessment.loop_gain = evidence.healing_loop_gain;
  append(assessment.findings, subject_rules(evidence.subject, parameters));
  append(assessment.findings, needle_rules(evidence, parameters));
  append(assessment.findings, course_rules(evidence, load, parameters));
  assessment.findings.push_back({"safety.research-use",
                                 "For research only: no prediction here says that a treatment may "
                                 "be given to a person.",
                                 false});
  return assessment;
}

}  // namespace acicula::safety
