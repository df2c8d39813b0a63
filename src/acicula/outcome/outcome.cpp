#include "acicula/outcome/outcome.hpp"

#include "acicula/outcome/ageing_grade.hpp"
#include "acicula/outcome/dermal_modulus.hpp"
#include "acicula/outcome/epidermal_film.hpp"
#include "acicula/outcome/firmness.hpp"
#include "acicula/outcome/global_improvement.hpp"
#include "acicula/outcome/goodman_baron.hpp"
#include "acicula/outcome/masi.hpp"
#include "acicula/outcome/pigment.hpp"
#include "acicula/outcome/pore_area.hpp"
#include "acicula/outcome/pore_count.hpp"
#include "acicula/outcome/rated_change.hpp"
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
  const double reached = lifting_depth(evidence.channels, evidence.skin, evidence.condition);
  const ScarRepair repair{
      .collagen_gain = collagen_gain(states[index], states.front(), evidence.dermis, reached),
      .epidermal_gain = evidence.skin.viable_epidermis.thickness *
                        (states[index].epidermis - states.front().epidermis),
      .tether_cuts = tether_cuts_of(evidence, static_cast<std::size_t>(sessions))};
  const double depth = evidence.condition.scar_depth;
  const double change = relative_scar_depth(evidence.condition, repair, parameters);
  outcome.scar_depth = change;
  outcome.goodman_baron =
      rated_goodman_baron(relative_goodman_baron(depth, change, parameters), parameters);
  outcome.goodman_baron_grade =
      rated_change(goodman_baron_grade(depth, parameters),
                   goodman_baron_grade(depth * (1.0 + change), parameters), parameters);
  outcome.ecca = ecca(evidence.condition, change, parameters);
}

void judge_wrinkle(const Evidence& evidence, std::size_t index, const Layer& papillary,
                   const Parameters& parameters, Outcome& outcome) {
  if (evidence.condition.wrinkle_fold_depth <= 0.0) return;
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
  outcome.wrinkle_grade =
      rated_change(wrinkle_grade(before, parameters), wrinkle_grade(now, parameters), parameters);
}

void judge_mechanics(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                     Outcome& outcome) {
  // Suction reaches about as deep as its opening is wide.
  const Layer section = layer(evidence, index, evidence.dermis.faces.back());
  const double stiffening = relative_dermal_modulus(section.now, section.before, parameters);
  const auto height_at = [&](std::size_t at, double relative_modulus) {
    return suction_height(parameters.dermis_modulus * relative_modulus,
                          film(evidence, at, parameters), parameters);
  };
  const double height = height_at(index, stiffening);
  const double apparent =
      apparent_modulus(height, parameters) / apparent_modulus(height_at(0, 1.0), parameters);
  outcome.firmness = apparent - 1.0;
  outcome.pore_area = relative_pore_area(apparent, parameters);
  outcome.pore_count = relative_pore_count(outcome.pore_area, parameters);
  outcome.cutometer = cutometer(height, stiffening, evidence.subject.age, parameters);
}

/// Grades of an ageing face; scars have scales of their own.
void judge_ageing(const Evidence& evidence, const Layer& papillary, const Parameters& parameters,
                  Outcome& outcome) {
  if (evidence.condition.scar_type != skin::ScarType::none) return;
  const double latent = latent_ageing(evidence.subject.age, parameters);
  const auto change = [&](double gain, double stiffening) {
    return rated_change(ageing_grade(latent, parameters),
                        ageing_grade(treated_ageing(latent, gain, stiffening), parameters),
                        parameters);
  };
  outcome.laxity_grade = change(parameters.laxity_gain, 1.0 + outcome.firmness);
  outcome.texture_grade =
      change(parameters.texture_gain,
             relative_dermal_modulus(papillary.now, papillary.before, parameters));
}

void judge_tone(const Evidence& evidence, std::size_t index, const Parameters& parameters,
                Outcome& outcome) {
  const Pigment treated =
      pigment(evidence.history.states[index].time, evidence.channels.area_fraction,
              evidence.session_times, evidence.skin, evidence.condition, parameters);
  const double melanin = treated.melanin();
  const double before = 1.0 + evidence.condition.melanin_excess;
  outcome.melanin = melanin / before - 1.0;
  outcome.lightness = lightness(melanin, evidence.skin, parameters);
  outcome.individual_typology_angle = individual_typology_angle(melanin, evidence.skin, parameters);
  if (evidence.condition.melanin_excess <= 0.0) return;
  const double around = evidence.skin.lightness;
  outcome.masi = relative_masi(around - lightness(before, evidence.skin, parameters),
                               around - outcome.lightness, parameters);
}

/// Of the sign that is treated: scar, wrinkle, then pigment. Where none of them is followed there
/// is nothing to grade.
void judge_globally(const Parameters& parameters, Outcome& outcome) {
  for (const auto& change : {outcome.scar_depth, outcome.wrinkle_depth, outcome.masi}) {
    if (!change) continue;
    outcome.global_improvement = global_improvement(-*change, parameters);
    return;
  }
}

}  // namespace

Outcome judge(const Evidence& evidence, std::size_t index, const Parameters& parameters) {
  const Layer papillary = layer(evidence, index, parameters.papillary_depth);
  Outcome outcome;
  judge_scar(evidence, index, parameters, outcome);
  judge_wrinkle(evidence, index, papillary, parameters, outcome);
  judge_mechanics(evidence, index, parameters, outcome);
  judge_ageing(evidence, papillary, parameters, outcome);
  judge_tone(evidence, index, parameters, outcome);
  judge_globally(parameters, outcome);
  return outcome;
}

}  // namespace acicula::outcome
