#pragma once

#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/rest_slopes.hpp"
#include "acicula/numerics/w_method.hpp"

#include <array>
#include <cstddef>

namespace acicula::healing {

/// The time scheme of tissue.
inline constexpr auto tissue_scheme = numerics::ros2;
inline constexpr std::size_t tissue_stages = tissue_scheme.weight.size();
/// What of the estimate counts as error. It is that of a first-order companion, while the step goes
/// on with second order; measured, the error of a course then is near the tolerance
/// (docs/decisions/0020).
inline constexpr double tissue_error_share = 0.1;

// What is done to one line of cells: a row of a layer. Arrays of all states begin at the line's
// first cell of the first state, and lie `stride` apart from state to state.

/// The increments of the stages, and weights of a sum of the first `count` of them.
struct Increments {
  std::array<float*, tissue_stages> stage{};
  std::size_t count = 0;
  std::array<double, tissue_stages> weight{};
};

/// Where a line lies and what is special about the place.
struct Line {
  std::size_t cells = 0;
  std::size_t stride = 0;
  const float* collagen_capital = nullptr;  ///< [1] C*; null when it is the same everywhere
  const float* type3_share = nullptr;       ///< [1] phi3; given when collagen_capital is
  const float* source = nullptr;            ///< [s-1] added to the rates; may be null
};

/// Adds a layer's part of the papillary means.
struct PapillarySum {
  double weight = 0.0;         ///< [1] of the layer; 0 below the papillary dermis
  double* collagen = nullptr;  ///< [1] C, shape (cells)
  double* response = nullptr;  ///< [1] hs, shape (cells)
};

/// Right-hand sides of the equations of a stage without transport: f(Y) + sum_j rate_weight_j u_j,
/// with Y = y + sum_j weight_j u_j; of states that do not move, what follows from them: the
/// increment itself.
/// @param into         increments of this stage
/// @param rate_weight  [s-1] c_ij / h
/// @param shift        [s-1] 1 / (gamma h)
void react(const Line& line, const double* state, const Increments& earlier,
           const std::array<double, tissue_stages>& rate_weight, double shift,
           const Homeostasis& constants, const RestSlopes& slopes, const Parameters& parameters,
           float* into, const PapillarySum& papillary);

/// target += slope source, over consecutive cells.
void add_coupling(std::size_t cells, double slope, const float* source, float* target);

/// field = state + sum_j weight_j u_j of one state. The stages point to that state.
void stage_field(std::size_t cells, const double* state, const Increments& earlier, double* field);

/// What the end of a step needs to know of one state on one line.
struct LineError {
  double error = 0.0;   ///< [1] root mean square of the error
  double state = 0.0;   ///< [1] root mean square of the larger of old and new state
  double lowest = 0.0;  ///< [1] lowest new state, or 0
};

/// @param cell_weight  [1] area of a cell as a share of the line's, shape (cells)
[[nodiscard]] LineError measure(std::size_t cells, const double* cell_weight, const double* state,
                                const Increments& new_state,
                                const std::array<double, tissue_stages>& error_weight);

/// state = max(state + sum_j weight_j u_j, 0), over consecutive cells.
void finish(std::size_t cells, double* state, const Increments& new_state);

}  // namespace acicula::healing
