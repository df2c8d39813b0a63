#include "acicula/outcome/outcome.hpp"

#include "acicula/outcome/cutometer.hpp"
#include "acicula/outcome/dermal_modulus.hpp"
#include "acicula/outcome/epidermal_film.hpp"
#include "acicula/outcome/firmness.hpp"
#include "acicula/outcome/goodman_baron.hpp"
#include "acicula/outcome/pigment.hpp"
#include "acicula/outcome/pore_area.hpp"
#include "acicula/outcome/scar_depth.hpp"
#include "acicula/outcome/skin_colour.hpp"
#include "acicula/outcome/wrinkle_depth.hpp"
#include "acicula/outcome/wrinkle_grade.hpp"

#include <algorithm>
#include <numeric>

namespace acicula::outcome {
namespace {

/// Observations of one layer, at the time of the judgement and before the first session.
struct Layer {
  healing::Observation now;
  healing::Observation before;
};

Layer layer(const Evidence& evidence, std::size_t index, double depth) {
  const double bottom = std::min(depth, evidence.dermis.faces.back());
  const auto& states = evidence.history.states;
  return {healing::observe(states[index], evidence.dermis, 0.0, bottom),
          healing::observe(states.front(), evidence.dermis, 0.0, bottom)};
}

double film(const Evidence& evidence, std::size_t index, const Parameters& parameters) {
  return epidermal_film(evidence.skin, evidence.history.states[index].epidermis, parameters);
}

/// [m-2] of the first sessions together.
double tether_cuts_of(const Evidence& evidence, std::size_t sessions) {
  const std::vector<double>& placed = evidence.placed_tether_cuts;
  if (placed.empty()) {
    return static_cast<double>(sessions) * tether_cuts(evidence.channels, evidence.skin);
  }
  const auto end = placed.begin() + static_cast<std::ptrdiff_t>(std::min(sessions, placed.size()));
  return std::accumulate(placed.begin(), end, 0.0);
}

void judge_scar(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                Outcome& outcome) {
  if (evidence.condition.scar_type == skin::ScarType::none) return;
  const auto& states = evidence.history.states;
  const auto sessions = std::count_if(evidence.session_times.begin(), evidence.session_times.end(),
                                      [&](double time) { return time < states[index].time; });
  const double depth = lifting_depth(evidence.channels, evidence.skin, evidence.condition);
  const ScarRepair repair{
      .collagen_gain = collagen_gain(states[index], states.front(), evidence.dermis, depth),
      .epidermal_gain = evidence.skin.viable_epidermis.thickness *
                        (states[index].epidermis - states.front().epidermis),
      .tether_cuts = tether_cuts_of(evidence, static_cast<std::size_t>(sessions))};
  outcome.scar_depth = relative_scar_depth(evidence.condition, repair, parameters);
  outcome.goodman_baron =
      relative_goodman_baron(evidence.condition.scar_depth, *outcome.scar_depth, parameters);
}

void judge_wrinkle(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                   Outcome& outcome) {
  if (evidence.condition.wrinkle_fold_depth <= 0.0) return;
  const Layer papillary = layer(evidence, index, parameters.papillary_depth);
  const auto depth_of = [&](std::size_t at, const healing::Observation& seen) {
    const WrinkledSkin wrinkled{
        .epidermal_film = film(evidence, at, parameters),
        .dermis_modulus =
            parameters.dermis_modulus * relative_dermal_modulus(seen, papillary.before, parameters),
        .collagen_change = seen.collagen_total - papillary.before.collagen_total};
    return wrinkle_depth(wrinkled, evidence.skin, evidence.subject, evidence.condition, parameters);
  };
  const double before = depth_of(0, papillary.before);
  const double now = depth_of(index, papillary.now);
  outcome.wrinkle_depth = now / before - 1.0;
  outcome.wrinkle_grade = wrinkle_grade(now, parameters) - wrinkle_grade(before, parameters);
}

void judge_mechanics(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                     Outcome& outcome) {
  // Suction reaches about as deep as its opening is wide.
  const Layer felt =
      layer(evidence, index, std::min(parameters.probe_radius, evidence.skin.dermis.thickness));
  const double stiffening = relative_dermal_modulus(felt.now, felt.before, parameters);
  const auto apparent_at = [&](std::size_t at, double relative_modulus) {
    return apparent_modulus(suction_height(parameters.dermis_modulus * relative_modulus,
                                           film(evidence, at, parameters), parameters),
                            parameters);
  };
  const double apparent = apparent_at(index, stiffening) / apparent_at(0, 1.0);
  outcome.firmness = apparent - 1.0;
  outcome.pore_area = relative_pore_area(apparent, parameters);
  const Cutometer seen = cutometer(stiffening, evidence.subject.age, parameters);
  outcome.cutometer_R2 = seen.R2;
  outcome.cutometer_R5 = seen.R5;
  outcome.cutometer_R7 = seen.R7;
}

void judge_tone(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                Outcome& outcome) {
  const Pigment treated =
      pigment(evidence.history.states[index].time, evidence.channels.area_fraction,
              evidence.session_times, evidence.skin, evidence.condition, parameters);
  outcome.melanin = treated.melanin() / (1.0 + evidence.condition.melanin_excess) - 1.0;
  outcome.individual_typology_angle =
      individual_typology_angle(treated.melanin(), evidence.skin, parameters);
}

}  // namespace

Outcome judge(const Evidence& evidence, std::size_t index, const Parameters& parameters) {
  Outcome outcome;
  judge_scar(evidence, index, parameters, outcome);
  judge_wrinkle(evidence, index, parameters, outcome);
  judge_mechanics(evidence, index, parameters, outcome);
  judge_tone(evidence, index, parameters, outcome);
  return outcome;
}

}  // namespace acicula::outcome
