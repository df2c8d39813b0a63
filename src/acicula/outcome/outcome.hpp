#pragma once

#include "acicula/healing/observe.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/outcome/cutometer.hpp"
#include "acicula/outcome/ecca.hpp"
#include "acicula/outcome/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <cstddef>
#include <optional>

namespace acicula::outcome {

/// What a clinician would measure at one time; empty where the condition does not have it.
struct Outcome {
  std::optional<double> scar_depth;           ///< [1] relative change
  std::optional<double> goodman_baron;        ///< [1] relative change of the quantitative score
  std::optional<double> goodman_baron_grade;  ///< [1] change in qualitative grades
  std::optional<Ecca> ecca;                   ///< score before and after
  std::optional<double> wrinkle_depth;        ///< [1] relative change
  std::optional<double> wrinkle_grade;        ///< [1] change in Lemperle grades
  std::optional<double> laxity_grade;         ///< [1] change in Alexiades-Armenakas grades
  std::optional<double> texture_grade;        ///< [1] change in Alexiades-Armenakas grades
  std::optional<double> global_improvement;   ///< [1] GAIS, 1 very much improved to 5 worse
  double firmness = 0.0;                      ///< [1] relative change of the apparent Young modulus
  Cutometer cutometer;
  double pore_area = 0.0;                  ///< [1] relative change
  double pore_count = 0.0;                 ///< [1] relative change of pores that are counted
  double melanin = 0.0;                    ///< [1] relative change of epidermal melanin
  double lightness = 0.0;                  ///< [1] CIE L*
  double individual_typology_angle = 0.0;  ///< [rad]
  std::optional<double> masi;              ///< [1] relative change
};

/// Everything a judgement rests on.
struct Evidence {
  const skin::Skin& skin;
  const skin::Subject& subject;
  const skin::Condition& condition;
  const puncture::Channels& channels;
  const numerics::Grid& dermis;
  const healing::History& history;
  const std::vector<double>& session_times;  ///< [s]
  /// [m-2] of each session, where strokes have places (placed_tether_cuts); empty: the law of mean
  /// channels
  std::vector<double> placed_tether_cuts = {};
};

/// The outcome at one kept state of the history. Grades and scores carry the rater's errors of
/// `parameters`, whose centres are 0.
/// @param index  of evidence.history.states
[[nodiscard]] Outcome judge(const Evidence& evidence, std::size_t index,
                            const Parameters& parameters);

}  // namespace acicula::outcome
