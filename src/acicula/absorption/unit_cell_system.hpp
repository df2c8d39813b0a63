#pragma once

#include "acicula/absorption/unit_cell_mesh.hpp"
#include "acicula/numerics/axisymmetric_diffusion.hpp"

#include <optional>
#include <vector>

namespace acicula::absorption {

/// Where the active is in a unit cell, per area of skin [kg m-2]; also its rate of change
/// [kg m-2 s-1].
struct CellAmounts {
  std::vector<double> cells;  ///< shape (z, r)
  double film = 0.0;
  double cleared = 0.0;
  double degraded = 0.0;
  double lost = 0.0;

  /// Adds `factor` times the other.
  void add(double factor, const CellAmounts& other);
};

/// What holds over an interval between events.
struct CellPhase {
  bool film = false;      ///< serum is on the skin
  bool wet = false;       ///< its water has not gone: the polar route is open
  bool channels = false;  ///< channels are open
  bool covered = false;   ///< nothing evaporates from the skin

  [[nodiscard]] bool operator==(const CellPhase&) const = default;
};

/// The finite volumes of a unit cell under a film, and the solution of an implicit stage.
///
/// Each cell of the mesh has one u; where the wall of the channel stands within it, capacity and
/// resistances are those of the parts on either side. So a closing channel hands its content to the
/// tissue that takes its place, and no amount is ever moved by hand.
class UnitCellSystem {
 public:
  UnitCellSystem(const UnitCell& cell, UnitCellMesh mesh, const Permeant& permeant,
                 const Film& film, const std::optional<ChannelClosure>& closure,
                 const FreshWound& wound);

  /// Sets everything that depends on the time.
  void set_coefficients(double time, const CellPhase& phase);
  /// Solves y = right + step f(time, y) for y, exactly, whether the film is saturated or not.
  void solve_stage(double time, const CellPhase& phase, double step, CellAmounts& right);
  /// Applies the inverse of the last stage to amounts of the cells.
  void smooth(std::vector<double>& cells);

  /// Replaces the film by the next one.
  void apply(const Film& film) { film_ = film; }
  /// The channels as punctured, filled by a liquid of this concentration [kg m-3].
  [[nodiscard]] CellAmounts filled(double concentration) const;
  [[nodiscard]] Balance balance(const CellAmounts& amounts) const;
  /// [kg m-3] of every cell.
  [[nodiscard]] std::vector<double> concentration(const CellAmounts& amounts) const;

  [[nodiscard]] const Film& film() const { return film_; }
  [[nodiscard]] const UnitCellMesh& mesh() const { return mesh_; }
  [[nodiscard]] std::size_t factorisations() const { return factorisations_; }

 private:
  /// What one row of the mesh is made of.
  struct Row {
    double partition = 1.0;     ///< [1] of u; in stratum corneum times the uncharged share
    double conductivity = 0.0;  ///< [m2 s-1] diffusivity times partition
    double clearance = 0.0;     ///< [s-1] at rest
    double rise = 0.0;          ///< [s-1] of it just after needling
    double profile = 0.0;       ///< [1] radius of the channel over that at the surface
    double filled = 0.0;        ///< [1] share of the channel that a prefilling liquid takes
  };

  void set_cells();
  void set_links();
  void set_surface(const CellPhase& phase);
  void set_losses();
  void factorise(double step);
  void find_response(double step);
  [[nodiscard]] double wall(std::size_t z) const { return scale_ * rows_[z].profile; }
  [[nodiscard]] double channel_area(std::size_t r, double wall) const;

  UnitCell cell_;
  UnitCellMesh mesh_;
  Permeant permeant_;
  Film film_;
  std::optional<ChannelClosure> closure_;
  FreshWound wound_;
  numerics::AxisymmetricDiffusion diffusion_;
  std::vector<Row> rows_;
  std::vector<double> ring_;           ///< [1] area of a column over that of the cell
  std::vector<double> channel_share_;  ///< [1] volume of channel in a cell, shape (z, r)
  std::vector<double> from_film_;      ///< [m s-1] inflow per concentration of the film
  std::vector<double> to_film_;        ///< [m s-1] outflow per u
  std::vector<double> to_below_;       ///< [m s-1] cleared and into the receptor, per u
  std::vector<double> broken_down_;    ///< [m s-1] per u
  std::vector<double> to_air_;         ///< [m s-1] per u
  std::vector<double> response_;       ///< u to a film of unit concentration
  std::vector<double> activity_;       ///< u, room for one stage
  double film_link_ = 0.0;             ///< [m s-1] sum of from_film_
  double air_link_ = 0.0;              ///< [m s-1] film and air
  double volume_ = 0.0;                ///< [m] of the film
  double scale_ = 0.0;                 ///< [m] radius of the channel at the surface now
  double cover_ = 0.0;                 ///< [1] share of the skin under the film
  double flush_ = 0.0;                 ///< [1] share of the rise of the clearance that is left
  double factorised_step_ = 0.0;       ///< [s]; 0 when the coefficients have changed since
  std::optional<CellPhase> phase_;
  std::size_t factorisations_ = 0;
};

}  // namespace acicula::absorption
