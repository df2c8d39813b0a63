#include "acicula/course/report_endpoints.hpp"

#include "acicula/core/error.hpp"
#include "acicula/course/endpoints.hpp"
#include "acicula/course/judged_outcome.hpp"
#include "acicula/surface/relief_change.hpp"

#include <array>

namespace acicula::course {
namespace {

/// Collects endpoints of one time and observer; unit and grade come from the registry.
class Collector {
 public:
  explicit Collector(double time) : time_(time) {}

  void add(std::string_view name, double value, std::string_view observer = "") {
    const EndpointDeclaration* declaration = declaration_of(name);
    if (declaration == nullptr) throw Error("endpoint without a declaration: " + std::string(name));
    collected.push_back({.name = std::string(name),
                         .observer = std::string(observer),
                         .time = time_,
                         .value = value,
                         .unit = std::string(declaration->unit),
                         .interval90 = std::nullopt,
                         .grade = declaration->grade});
  }
  void add(std::string_view name, const std::optional<double>& value) {
    if (value) add(name, *value);
  }

  std::vector<Endpoint> collected;

 private:
  /// Endpoints come in the order of the registry almost always, so the search starts where the last
  /// one ended.
  const EndpointDeclaration* declaration_of(std::string_view name) {
    const auto registry = endpoint_registry();
    const bool expected = next_ < registry.size() && registry[next_].name == name;
    const EndpointDeclaration* found = expected ? &registry[next_] : find_endpoint(name);
    if (found != nullptr) next_ = static_cast<std::size_t>(found - registry.data()) + 1;
    return found;
  }

  double time_;
  std::size_t next_ = 0;  ///< place in the registry after the last endpoint
};

void append(std::vector<Endpoint>& all, const std::vector<Endpoint>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// Rates right after the session, and amounts when the serum is washed off.
/// Where intact skin lets nothing through there is neither a ratio nor a lag, and 0 is no answer.
std::vector<Endpoint> serum_endpoints(const absorption::Delivered& serum) {
  Collector after(0.0);
  after.add("absorption.permeability", serum.permeability);
  after.add("absorption.flux", serum.peak_flux);
  if (serum.lag_time > 0.0) after.add("absorption.lag_time", serum.lag_time);
  Collector washed_off(serum.assessed_at);
  washed_off.add("absorption.cumulative", serum.absorbed);
  washed_off.add("absorption.fraction_absorbed", serum.fraction_absorbed);
  if (serum.enhancement > 0.0) washed_off.add("absorption.enhancement", serum.enhancement);
  append(after.collected, washed_off.collected);
  constexpr std::array<std::string_view, 2> observers{"basal layer", "upper dermis"};
  for (std::size_t i = 0; i < serum.bands.size(); ++i) {
    Collector at_peak(serum.bands[i].peak_time);
    at_peak.add("absorption.peak_concentration", serum.bands[i].peak, observers[i]);
    append(after.collected, at_peak.collected);
  }
  Collector at_the_end(serum.time.back());
  at_the_end.add("absorption.systemic", serum.systemic);
  append(after.collected, at_the_end.collected);
  return after.collected;
}

void add_healing(Collector& at, const healing::Observation& before, const healing::Observation& now,
                 std::string_view observer) {
  at.add("healing.collagen_total.relative", now.collagen_total / before.collagen_total - 1.0,
         observer);
  at.add("healing.collagen_I.relative", now.collagen_1 / before.collagen_1 - 1.0, observer);
  at.add("healing.collagen_III.relative", now.collagen_3 / before.collagen_3 - 1.0, observer);
  at.add("healing.elastin.relative", now.elastin / before.elastin - 1.0, observer);
  at.add("healing.tropoelastin.relative", now.tropoelastin / before.tropoelastin - 1.0, observer);
}

/// Names of where a history is observed.
struct Observers {
  std::string_view papillary;
  std::string_view section;
  std::string_view epidermis;
};

void add_history(Collector& at, const healing::History& history, std::size_t index,
                 const numerics::Grid& dermis, double papillary_depth, const Observers& observers) {
  const healing::State& healthy = history.states.front();
  const healing::State& state = history.states[index];
  const double section = dermis.faces.back();
  add_healing(at, healing::observe(healthy, dermis, 0.0, papillary_depth),
              healing::observe(state, dermis, 0.0, papillary_depth), observers.papillary);
  add_healing(at, healing::observe(healthy, dermis, 0.0, section),
              healing::observe(state, dermis, 0.0, section), observers.section);
  at.add("healing.epidermis.relative", state.epidermis / healthy.epidermis - 1.0,
         observers.epidermis);
}

void add_outcome(Collector& at, const outcome::Outcome& seen) {
  at.add("outcome.scar_depth.relative", seen.scar_depth);
  at.add("outcome.goodman_baron.relative", seen.goodman_baron);
  at.add("outcome.goodman_baron_grade", seen.goodman_baron_grade);
  if (seen.ecca && seen.ecca->before > 0.0) {
    at.add("outcome.ecca", seen.ecca->after);
    at.add("outcome.ecca.relative", seen.ecca->after / seen.ecca->before - 1.0);
  }
  at.add("outcome.wrinkle_depth.relative", seen.wrinkle_depth);
  at.add("outcome.wrinkle_grade", seen.wrinkle_grade);
  at.add("outcome.laxity_grade", seen.laxity_grade);
  at.add("outcome.texture_grade", seen.texture_grade);
  at.add("outcome.GAIS", seen.global_improvement);
  at.add("outcome.pore_area.relative", seen.pore_area);
  at.add("outcome.pore_count.relative", seen.pore_count);
  at.add("outcome.firmness_E.relative", seen.firmness);
  at.add("outcome.cutometer_R0", seen.cutometer.R0);
  at.add("outcome.cutometer_R1", seen.cutometer.R1);
  at.add("outcome.cutometer_R2", seen.cutometer.R2);
  at.add("outcome.cutometer_R3", seen.cutometer.R3);
  at.add("outcome.cutometer_R4", seen.cutometer.R4);
  at.add("outcome.cutometer_R5", seen.cutometer.R5);
  at.add("outcome.cutometer_R6", seen.cutometer.R6);
  at.add("outcome.cutometer_R7", seen.cutometer.R7);
  at.add("outcome.cutometer_R8", seen.cutometer.R8);
  at.add("outcome.cutometer_R9", seen.cutometer.R9);
  at.add("outcome.melanin.relative", seen.melanin);
  at.add("outcome.masi.relative", seen.masi);
  at.add("outcome.lightness", seen.lightness);
  at.add("outcome.ITA", seen.individual_typology_angle);
}

}  // namespace

std::vector<Endpoint> session_endpoints(const Course& course, const Treatment& treatment) {
  const puncture::Channels& channels = course.channels;
  const absorption::Delivered& serum = course.sessions.front().serum;
  Collector at(0.0);
  at.add("puncture.depth", channels.dynamic_depth.mean);
  at.add("puncture.depth_residual", channels.residual_depth.mean);
  at.add("puncture.insertion_force", channels.rupture_force);
  at.add("puncture.channel_diameter", 2.0 * channels.radius);
  at.add("puncture.density", channels.density);
  at.add("puncture.area_fraction", channels.area_fraction);
  at.add("safety.pain_vas", channels.pain);
  at.add("safety.pain_vas", channels.pain_without_anaesthesia, "without anaesthetic");
  at.add("safety.bleeding_grade", channels.bleeding_grade);
  if (!serum.water_loss.empty()) at.add("barrier.tewl", serum.water_loss.front());
  at.add("barrier.closure_time", serum.closure_time);
  at.add("barrier.half_life", serum.closure_half_life);
  if (treatment.serum.application != absorption::Application::none) {
    append(at.collected, serum_endpoints(serum));
  }
  at.add("healing.closure_time", course.sessions.front().epidermal_closure);
  at.add("safety.erythema_duration", course.safety.erythema_duration);
  at.add("safety.downtime", course.safety.downtime);
  at.add("safety.pih_probability", course.safety.pih_probability);
  at.collected.back().interval90 = course.safety.pih_band;
  at.add("safety.over_treatment_index", course.safety.over_treatment_index);
  at.add("safety.myofibroblast_peak", course.safety.myofibroblast_peak);
  at.add("safety.type3_share", course.safety.type3_share);
  at.add("safety.loop_gain", course.safety.loop_gain);
  return at.collected;
}

std::vector<Endpoint> outcome_endpoints(const Course& course, const Treatment& treatment,
                                        const Parameters& parameters, std::size_t index,
                                        const surface::LimitedRelief& relief) {
  Collector at(course.history.states[index].time);
  const outcome::Outcome seen = judged_outcome(course, treatment, parameters, index);
  add_outcome(at, seen);
  at.add("outcome.roughness_Sa.relative",
         surface::relative_roughness(
             relief,
             surface::relief_change(seen, relative_epidermis(course, index), parameters.surface)));
  return at.collected;
}

std::vector<Endpoint> state_endpoints(const Course& course, const Treatment& treatment,
                                      const Parameters& parameters, std::size_t index,
                                      const surface::LimitedRelief& relief) {
  const double papilla = parameters.healing.papillary_depth;
  Collector at(course.history.states[index].time);
  add_history(at, course.history, index, course.dermis, papilla, {"papillary", "section", ""});
  if (!course.field.states.empty()) {
    add_history(at, course.field, index, course.dermis, papilla,
                {"papillary, whole patch", "section, whole patch", "whole patch"});
  }
  append(at.collected, outcome_endpoints(course, treatment, parameters, index, relief));
  return at.collected;
}

}  // namespace acicula::course
