#pragma once

#include "acicula/healing/observe.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/outcome/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <cstddef>
#include <optional>

namespace acicula::outcome {

/// What a clinician would measure at one time; empty where the condition does not have it.
struct Outcome {
  std::optional<double> scar_depth;        ///< [1] relative change
  std::optional<double> goodman_baron;     ///< [1] relative change of the quantitative score
  std::optional<double> wrinkle_depth;     ///< [1] relative change
  std::optional<double> wrinkle_grade;     ///< [1] change in Lemperle grades, negative is better
  double firmness = 0.0;                   ///< [1] relative change of the apparent Young modulus
  double cutometer_R2 = 0.0;               ///< [1] Ua/Uf
  double cutometer_R5 = 0.0;               ///< [1] Ur/Ue
  double cutometer_R7 = 0.0;               ///< [1] Ur/Uf = R5 / (1 + R6)
  double pore_area = 0.0;                  ///< [1] relative change
  double melanin = 0.0;                    ///< [1] relative change of epidermal melanin
  double individual_typology_angle = 0.0;  ///< [rad]
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

/// The outcome at one kept state of the history.
/// @param index  of evidence.history.states
[[nodiscard]] Outcome judge(const Evidence& evidence, std::size_t index,
                            const Parameters& parameters);

}  // namespace acicula::outcome
