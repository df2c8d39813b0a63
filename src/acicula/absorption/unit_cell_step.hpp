#pragma once

#include "acicula/absorption/unit_cell_system.hpp"

#include <functional>
#include <optional>

namespace acicula::absorption {

/// Integrates a unit cell by TR-BDF2, as the dual-path model is, with two differences: a phase
/// begins with one step of backward Euler, whose slope is smooth where that of the start is not;
/// and steps change by factors of two and four alone, so that a factorised matrix serves for many.
///
/// The first step of TR-BDF2 is 1/d of that of backward Euler (d = 1 - sqrt(2)/2): both have one
/// matrix. A step is accepted when the mass that it misplaces is below `tolerance` times the mass
/// in the skin, and no amount becomes negative beyond a trace of that mass.
/// @source hosea-shampine-1996
class UnitCellIntegrator {
 public:
  /// Called at the end of every accepted step.
  using Visit = std::function<void(double time, const CellAmounts& amounts)>;

  /// @param tolerance   [1]
  /// @param first_step  [s] of backward Euler
  /// @param dose        [kg m-2] applied, the scale of rounding
  UnitCellIntegrator(UnitCellSystem& system, double tolerance, double first_step, double dose);

  /// Forgets the slope: the amounts have been changed from outside.
  void restart() { phase_.reset(); }
  /// From `begin` to `end`; goes on smoothly when the phase is that of the last call.
  /// @throws NumericsError  when the step collapses
  void advance(const CellPhase& phase, double begin, double end, CellAmounts& amounts,
               const Visit& visit);

 private:
  struct Trial {
    CellAmounts end;
    CellAmounts slope;
    double error = 0.0;
  };

  void start(double time, double step, CellAmounts& amounts);
  [[nodiscard]] Trial try_step(double time, double step, const CellAmounts& start);

  UnitCellSystem& system_;
  double tolerance_;
  double first_step_;
  double dose_;
  std::optional<CellPhase> phase_;
  CellAmounts slope_;
  double step_ = 0.0;  ///< [s] to try next
};

}  // namespace acicula::absorption
