#include "acicula/course/conclude.hpp"

#include "acicula/course/dermis_grid.hpp"
#include "acicula/course/judged_relief.hpp"
#include "acicula/course/report_endpoints.hpp"
#include "acicula/course/timeline.hpp"
#include "acicula/course/warnings.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/skin/skin.hpp"

namespace acicula::course {
namespace {

safety::Assessment assess(const Course& course, const Treatment& treatment,
                          const Parameters& parameters) {
  return safety::assess(
      {.skin = course.skin,
       .subject = treatment.subject,
       .site = treatment.site,
       .condition = treatment.condition,
       .device = treatment.device,
       .technique = treatment.technique,
       .delivery = course.delivery,
       .channels = course.channels,
       .dermis = course.dermis,
       .history = course.history,
       .sessions = treatment.schedule.sessions,
       .interval = treatment.schedule.interval,
       .serum_applied = treatment.serum.application != absorption::Application::none,
       .serum_intradermal_grade = treatment.serum.molecule.intradermal_grade,
       .healing_loop_gain = parameters.healing.fibrotic_loop_gain},
      parameters.safety);
}

}  // namespace

Course begin(const Treatment& treatment, const Parameters& parameters) {
  Course course;
  course.skin =
      skin::make_skin(treatment.site, treatment.subject, treatment.condition, parameters.skin);
  course.delivery = device::deliver(treatment.device, treatment.technique);
  course.dermis = dermis_grid(treatment.numerics, course.skin);
  return course;
}

void conclude(Course& course, const std::vector<std::size_t>& reported, const Treatment& treatment,
              const Parameters& parameters) {
  course.channels = course.sessions.front().channels;
  course.injured_fraction = course.sessions.front().injured_fraction;
  for (std::size_t i = 0; i < course.dermis.size(); ++i)
    course.injury_depth.push_back(course.dermis.centre(i));
  course.safety = assess(course, treatment, parameters);
  course.endpoints = session_endpoints(course, treatment);
  const surface::LimitedRelief relief = judged_relief(course, treatment, parameters);
  for (const std::size_t index : reported) {
    const std::vector<Endpoint> at = state_endpoints(course, treatment, parameters, index, relief);
    course.endpoints.insert(course.endpoints.end(), at.begin(), at.end());
  }
  apply(parameters.discrepancy, treatment, course.endpoints);
  course.timeline = timeline(course, treatment, parameters, relief);
  course.warnings = warnings(course, treatment, parameters);
}

}  // namespace acicula::course
