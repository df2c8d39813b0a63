#pragma once

#include "acicula/healing/healing.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/state.hpp"
#include "acicula/numerics/diffusion_operator.hpp"

#include <functional>
#include <span>
#include <vector>

namespace acicula::healing {

/// Skin under repair with lateral extent. Holds this process's band of rows of the block whose
/// geometry a numerics::DiffusionOperator knows.
struct Tissue {
  double time = 0.0;                   ///< [s] since the first session
  std::vector<double> species;         ///< [1], shape (species_count, depth, own rows, columns)
  std::vector<double> epidermis;       ///< [1] h, shape (own rows, columns)
  std::vector<double> channel_radius;  ///< [m] r, shape (own rows, columns)
  double since_session = 0.0;          ///< [s] since the last session
  double next_step = 0.0;       ///< [s] that heal() would try next; 0 after a session and at first
  double previous_error = 1.0;  ///< [1] memory of the step-size controller
};

/// What of a patient differs from place to place: a scar has less collagen, more of type III.
struct Constitution {
  /// [1] C*, shape (depth, own rows, columns); or one value for everywhere
  std::vector<float> collagen_capital;
  /// [1] phi3, the same shape; or one value for everywhere
  std::vector<float> type3_share;
  double synthesis_capacity = 1.0;  ///< [1] g
};

/// The healthy steady state on the block, at time 0.
[[nodiscard]] Tissue healthy_tissue(const numerics::DiffusionOperator& block,
                                    const Constitution& constitution, const Parameters& parameters);

/// One session, by the equations of wound() for a column, cell by cell.
/// @param injured_fraction  [1], shape (depth, own rows, columns), each 0 to 1
/// @param channel_radius    [m] of open channels at the surface, shape (own rows, columns); 0 where
///                          there is none
/// @throws std::invalid_argument  when the shapes do not fit, or a fraction lies outside 0 to 1
void wound(Tissue& tissue, std::span<const float> injured_fraction,
           std::span<const float> channel_radius, const Parameters& parameters);

/// Advances the tissue to exactly `end` [s]; the laws are those of a column. Same bytes for any
/// number of threads and processes, and when stopped at any step and gone on with.
///
/// A step is kept when, in every row of every layer and for every state, the root mean square of
/// the error is within absolute + relative (that of the state), and nothing falls below -absolute;
/// what lies in [-absolute, 0) becomes 0. An absolute tolerance of a tenth of the relative one
/// suits states that are relative to health.
/// @param each_step  called after every accepted step, may be empty; false stops there, before
///                   `end`
/// @return false when each_step stopped it
/// @throws NumericsError          when the step size falls below the resolution of time
/// @throws std::invalid_argument  when `end` lies before the tissue, or shapes do not fit
bool heal(Tissue& tissue, double end, const numerics::DiffusionOperator& block,
          const Constitution& constitution, const Parameters& parameters,
          const Tolerance& tolerance, const std::function<bool(const Tissue&)>& each_step = {});

/// What is added to the rates of the states, for solutions that are made up to be compared with:
/// adds to rates that are 0 on entry.
/// @param time       [s]
/// @param species    [s-1], shape (species_count, depth, own rows, columns)
/// @param epidermis  [s-1], shape (own rows, columns)
using Source =
    std::function<void(double time, std::span<float> species, std::span<double> epidermis)>;

/// heal() with a source.
bool heal_with_source(Tissue& tissue, double end, const numerics::DiffusionOperator& block,
                      const Constitution& constitution, const Parameters& parameters,
                      const Tolerance& tolerance, const Source& source,
                      const std::function<bool(const Tissue&)>& each_step = {});

/// Means over the plane, layer by layer: the column that a section through everything would show.
/// @param weight  [1] of the cells of a layer, shape (own rows, columns), for a part of the plane;
///                empty for all of it. Cells count by weight times area.
[[nodiscard]] State mean_column(const Tissue& tissue, const numerics::DiffusionOperator& block,
                                std::span<const float> weight = {});

/// [byte] that a process needs to heal a block of so many own cells: state and work space.
[[nodiscard]] double memory_needed(std::size_t depths, std::size_t plane_cells);

}  // namespace acicula::healing
