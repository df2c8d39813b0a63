#pragma once

#include "acicula/healing/rest_slopes.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/healing/tissue_kernels.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::healing {

/// @throws std::invalid_argument  when the shapes of the constitution do not fit the block
void check_shapes(const numerics::DiffusionOperator& block, const Constitution& constitution);

/// heal() of a tissue, with work space that outlives the call: for a course with many stops.
///
/// Time: a W-method (numerics::WMethod) whose A is RestSlopes and diffusion, lower triangular from
/// state to state, so that a stage is one pass over the cells and one linear solve for each moving
/// state, in their order.
class TissueHealing {
 public:
  /// @param block  must outlive this
  /// @throws std::invalid_argument  when the shapes of the constitution do not fit the block
  TissueHealing(const numerics::DiffusionOperator& block, const Constitution& constitution,
                const Parameters& parameters);

  /// As heal_with_source(); an empty source adds nothing.
  bool advance(Tissue& tissue, double end, const Tolerance& tolerance, const Source& source,
               const std::function<bool(const Tissue&)>& each_step);

 private:
  /// Fills the increments of a stage of a step from the tissue's state.
  void evaluate_stage(const Tissue& tissue, std::size_t stage, double step, const Source& source);
  void react_everywhere(const Tissue& tissue, std::size_t stage, double step);
  void move(const Tissue& tissue, const Mobile& mobile, std::size_t stage, double shift);
  void thicken(const Tissue& tissue, std::size_t stage, double step);
  /// What of the block the stage's function is evaluated at.
  [[nodiscard]] std::span<const double> field_of(const Tissue& tissue, Species species,
                                                 std::size_t stage, std::vector<double>& buffer);
  /// The first `count` increments from `offset` on.
  [[nodiscard]] Increments increments(std::size_t count, std::size_t offset,
                                      const std::array<double, tissue_stages>& weight);
  /// Largest error of a line in units of its tolerance, of all processes; infinite when a state
  /// fell below -absolute, NaN when the step went astray.
  [[nodiscard]] double error_of(const Tissue& tissue, const Tolerance& tolerance);
  void accept(Tissue& tissue, double step);

  const numerics::DiffusionOperator& block_;
  const Constitution& constitution_;
  Parameters parameters_;
  Homeostasis constants_;
  RestSlopes slopes_;
  std::size_t layers_;
  std::size_t rows_;  ///< own
  std::size_t columns_;
  std::size_t plane_;                     ///< own cells of a layer
  std::size_t cells_;                     ///< own cells
  std::vector<double> cell_weight_;       ///< [1] shares of a row's area, shape (columns)
  std::vector<double> papillary_weight_;  ///< [1] of the layers
  std::vector<double> capital_;           ///< [1] papillary mean of C*, shape (plane)
  std::array<std::vector<float>, tissue_stages> increment_;             ///< shape (species, cells)
  std::array<std::vector<double>, tissue_stages> epidermis_increment_;  ///< shape (plane)
  std::vector<double> collagen_;  ///< [1] papillary mean of C, shape (plane)
  std::vector<double> response_;  ///< [1] papillary mean of hs, shape (plane)
  std::vector<double> field_;     ///< one state at a stage, shape (cells)
  std::vector<double> signal_;    ///< TGF-beta1 at a stage, when fibroblasts follow it
  std::vector<float> source_;     ///< shape (species, cells), when there is one
  std::vector<double> epidermis_source_;
  std::vector<LineError> line_error_;  ///< shape (species, layers, rows)
};

}  // namespace acicula::healing
